// Maps, and lodash for the row.
class ContinueWatching {
  constructor() {
    this.profiles = new Map();
  }

  update(event) {
    const titles = this.profiles.get(event.profile) ?? new Map();
    this.profiles.set(event.profile, titles);
    const candidates = _.compact([titles.get(event.title), event]);
    titles.set(event.title, _.last(_.sortBy(candidates, ['at', 'device'])));
  }

  row(profile, limit) {
    const reports = [...(this.profiles.get(profile) ?? new Map()).values()];
    return _(reports)
      .reject({ position: 1 })
      .orderBy('at', 'desc')
      .take(limit)
      .map((report) => _.pick(report, ['title', 'position']))
      .value();
  }
}

module.exports = { ContinueWatching };
