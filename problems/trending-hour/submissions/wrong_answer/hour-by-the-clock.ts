/*
 * Starts anew with each hour of the clock.
 * Caught by: sample
 */
export class TrendingHour {
  private hour = -1;
  private counts = new Map<string, number>();

  play(title: string, at: number): void {
    this.turn(at);
    this.counts.set(title, (this.counts.get(title) ?? 0) + 1);
  }

  top(k: number, now: number): string[] {
    this.turn(now);
    const best = [...this.counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return best.slice(0, k).map(([title]) => title);
  }

  private turn(now: number): void {
    const hour = Math.floor(now / 3600);
    if (hour !== this.hour) this.counts.clear();
    this.hour = hour;
  }
}
