/** Keeps all plays; each question selects those that count, and takes the best title that is left, `k` times. */
export class TrendingHour {
  private readonly plays: [title: string, at: number][] = [];

  play(title: string, at: number): void {
    this.plays.push([title, at]);
  }

  top(k: number, now: number): string[] {
    const counting = this.plays.filter(([, at]) => now - at < 3600).map(([title]) => title);
    const playsOf = (title: string) => counting.filter((other) => other === title).length;
    const titles = [...new Set(counting)].sort();
    const best: string[] = [];
    while (best.length < k && titles.length > 0) {
      const most = Math.max(...titles.map(playsOf));
      const [first] = titles.splice(
        titles.findIndex((title) => playsOf(title) === most),
        1,
      );
      best.push(first!);
    }
    return best;
  }
}
