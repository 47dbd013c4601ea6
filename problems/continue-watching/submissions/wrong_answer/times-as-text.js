/*
 * Compares times as strings.
 * Caught by: sample
 */
class ContinueWatching {
  profiles = new Map();

  update(event) {
    if (!this.profiles.has(event.profile)) this.profiles.set(event.profile, new Map());
    const titles = this.profiles.get(event.profile);
    const known = titles.get(event.title);
    const rank = ({ at, device }) => `${at} ${device}`;
    if (!known || rank(event) > rank(known)) titles.set(event.title, event);
  }

  row(profile, limit) {
    const reports = [...(this.profiles.get(profile)?.values() ?? [])];
    return reports
      .filter(({ position }) => position !== 1)
      .sort((a, b) => b.at - a.at)
      .slice(0, limit)
      .map(({ title, position }) => ({ title, position }));
  }
}
