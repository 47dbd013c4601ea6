/*
 * A set of titles for each count, which is sorted when it is asked for: slow when most titles have one play.
 * Caught by: growth
 */
export class TrendingHour {
  private plays: [string, number][] = [];
  private gone = 0;
  private counts = new Map<string, number>();
  private sets: Set<string>[] = [];
  private most = 0;

  play(title: string, at: number): void {
    this.plays.push([title, at]);
    this.change(title, 1);
  }

  top(k: number, now: number): string[] {
    while (this.gone < this.plays.length && this.plays[this.gone][1] <= now - 3600) {
      this.change(this.plays[this.gone++][0], -1);
    }
    while (this.most > 0 && this.sets[this.most].size === 0) this.most--;
    const titles: string[] = [];
    for (let count = this.most; count > 0 && titles.length < k; count--) {
      titles.push(...[...this.sets[count]].sort());
    }
    return titles.slice(0, k);
  }

  private change(title: string, by: number): void {
    const before = this.counts.get(title) ?? 0;
    const count = before + by;
    this.sets[before]?.delete(title);
    this.counts.set(title, count);
    (this.sets[count] ??= new Set()).add(title);
    this.most = Math.max(this.most, count);
  }
}
