/*
 * A ring of 3,600 buckets, one for each second, all of which are looked at in each call; and each question sorts all
 * titles. The buckets hide that as long as there are few calls.
 * Caught by: growth
 */
class TrendingHour {
  private readonly seconds = Array.from({ length: 3_600 }, () => -1);
  private readonly plays = Array.from({ length: 3_600 }, () => new Map<string, number>());
  private readonly total = new Map<string, number>();

  play(title: string, at: number): void {
    this.forget(at);
    this.seconds[at % 3_600] = at;
    const bucket = this.plays[at % 3_600]!;
    bucket.set(title, (bucket.get(title) ?? 0) + 1);
    this.total.set(title, (this.total.get(title) ?? 0) + 1);
  }

  top(k: number, now: number): string[] {
    this.forget(now);
    return [...this.total]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .slice(0, k)
      .map(([title]) => title);
  }

  private forget(now: number): void {
    for (let i = 0; i < 3_600; i++) {
      if (this.seconds[i]! < 0 || this.seconds[i]! > now - 3_600) continue;
      for (const [title, count] of this.plays[i]!) {
        const left = this.total.get(title)! - count;
        if (left === 0) this.total.delete(title);
        else this.total.set(title, left);
      }
      this.plays[i]!.clear();
      this.seconds[i] = -1;
    }
  }
}
