/*
 * Remembers the last play of a title only: as long as that one counts, all of them do.
 * Caught by: sample
 */
class TrendingHour {
  constructor() {
    this.titles = new Map();
  }

  play(title, at) {
    const known = this.titles.get(title);
    const isNew = !known || known.last <= at - 3600;
    this.titles.set(title, { count: isNew ? 1 : known.count + 1, last: at });
  }

  top(k, now) {
    return [...this.titles]
      .filter(([, { last }]) => last > now - 3600)
      .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
      .slice(0, k)
      .map(([title]) => title);
  }
}
