/*
 * Keeps a profile's titles in an array and searches it for each report.
 * Caught by: growth
 */
class ContinueWatching {
  profiles = new Map();

  update(event) {
    if (!this.profiles.has(event.profile)) this.profiles.set(event.profile, []);
    const reports = this.profiles.get(event.profile);
    const at = reports.findIndex((report) => report.title === event.title);
    if (at === -1) {
      reports.push(event);
      return;
    }
    const known = reports[at];
    if (event.at > known.at || (event.at === known.at && event.device > known.device)) {
      reports[at] = event;
    }
  }

  row(profile, limit) {
    return (this.profiles.get(profile) ?? [])
      .filter(({ position }) => position !== 1)
      .sort((a, b) => b.at - a.at)
      .slice(0, limit)
      .map(({ title, position }) => ({ title, position }));
  }
}
