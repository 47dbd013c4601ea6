/*
 * Counts in a plain object, which has a constructor already.
 * Caught by: hidden/constructor
 */
class TrendingHour {
  plays = [];

  play(title, at) {
    this.plays.push({ title, at });
  }

  top(k, now) {
    const counts = {};
    for (const { title, at } of this.plays) {
      if (at > now - 3600) counts[title] = (counts[title] || 0) + 1;
    }
    return Object.keys(counts)
      .sort((a, b) => counts[b] - counts[a] || (a < b ? -1 : 1))
      .slice(0, k);
  }
}
