/*
 * A heap with outdated entries: a count that has come back makes an old entry look valid, and the title is listed twice.
 * Caught by: hidden
 */
export class TrendingHour {
  private plays: { title: string; at: number }[] = [];
  private gone = 0;
  private counts = new Map<string, number>();
  private heap = new PriorityQueue<{ title: string; count: number }>(
    (a, b) => b.count - a.count || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0),
  );

  play(title: string, at: number): void {
    this.plays.push({ title, at });
    this.change(title, 1);
  }

  top(k: number, now: number): string[] {
    while (this.gone < this.plays.length && this.plays[this.gone].at <= now - 3600) {
      this.change(this.plays[this.gone++].title, -1);
    }
    const best: { title: string; count: number }[] = [];
    while (best.length < k && !this.heap.isEmpty()) {
      const entry = this.heap.dequeue();
      if (this.counts.get(entry.title) === entry.count) best.push(entry);
    }
    for (const entry of best) this.heap.enqueue(entry);
    return best.map(({ title }) => title);
  }

  private change(title: string, by: number): void {
    const count = (this.counts.get(title) ?? 0) + by;
    this.counts.set(title, count);
    if (count > 0) this.heap.enqueue({ title, count });
  }
}
