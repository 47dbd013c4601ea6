/*
 * Counts the plays of the last hour anew at each question.
 * Caught by: growth
 */
export class TrendingHour {
  private plays: { title: string; at: number }[] = [];

  play(title: string, at: number): void {
    this.plays.push({ title, at });
  }

  top(k: number, now: number): string[] {
    const counts = new Map<string, number>();
    for (let i = this.plays.length - 1; i >= 0 && this.plays[i].at > now - 3600; i--) {
      const { title } = this.plays[i];
      counts.set(title, (counts.get(title) ?? 0) + 1);
    }
    return [...counts]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, k)
      .map(([title]) => title);
  }
}
