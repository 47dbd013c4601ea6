/*
 * Looks at the first play while there may be none.
 * Caught by: hidden
 */
export class TrendingHour {
  private plays: { title: string; at: number }[] = [];
  private counts = new Map<string, number>();

  play(title: string, at: number): void {
    this.plays.push({ title, at });
    this.counts.set(title, (this.counts.get(title) ?? 0) + 1);
  }

  top(k: number, now: number): string[] {
    while (this.plays[0].at <= now - 3600) {
      const { title } = this.plays.shift()!;
      this.counts.set(title, this.counts.get(title)! - 1);
    }
    const best = [...this.counts].filter(([, count]) => count > 0);
    best.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return best.slice(0, k).map(([title]) => title);
  }
}
