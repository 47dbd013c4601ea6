/*
 * Takes the titles that it returns out of the ranking.
 * Caught by: sample
 */
class TrendingHour {
  constructor() {
    this.plays = [];
    this.gone = 0;
    this.counts = new Map();
  }

  play(title, at) {
    this.plays.push({ title, at });
    this.counts.set(title, (this.counts.get(title) || 0) + 1);
  }

  top(k, now) {
    while (this.gone < this.plays.length && this.plays[this.gone].at <= now - 3600) {
      const { title } = this.plays[this.gone++];
      const left = this.counts.get(title) - 1;
      if (left > 0) this.counts.set(title, left);
      else this.counts.delete(title);
    }
    const best = [...this.counts]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, k)
      .map(([title]) => title);
    for (const title of best) this.counts.set(title, this.counts.get(title) - 1);
    return best;
  }
}
