/*
 * Copies the plays that still count, at each question.
 * Caught by: growth
 */
class TrendingHour {
  plays = [];
  counts = new Map();

  play(title, at) {
    this.plays.push({ title, at });
    this.counts.set(title, (this.counts.get(title) ?? 0) + 1);
  }

  top(k, now) {
    this.plays = this.plays.filter(({ title, at }) => {
      if (at > now - 3600) return true;
      this.counts.set(title, this.counts.get(title) - 1);
      return false;
    });
    return [...this.counts]
      .filter(([, count]) => count > 0)
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, k)
      .map(([title]) => title);
  }
}
