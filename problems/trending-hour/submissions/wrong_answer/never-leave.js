/*
 * Counts all plays there ever were.
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
    return [...this.counts]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, k)
      .map(([title]) => title);
  }
}
