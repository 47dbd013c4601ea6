/*
 * Sorts keys made of text: 9 plays are more than 10.
 * Caught by: hidden/longer-than-ten
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
    const keys = [...this.counts].map(([title, count]) => `${count} ${title}`);
    return keys
      .sort((a, b) => {
        const [m, n] = [a.split(' ')[0], b.split(' ')[0]];
        return m === n ? (a < b ? -1 : 1) : m > n ? -1 : 1;
      })
      .slice(0, k)
      .map((key) => key.split(' ')[1]);
  }
}
