/*
 * The furthest position counts instead of the latest.
 * Caught by: sample
 */
class ContinueWatching {
  profiles = new Map();

  update(event) {
    if (!this.profiles.has(event.profile)) this.profiles.set(event.profile, new Map());
    const titles = this.profiles.get(event.profile);
    const known = titles.get(event.title);
    if (!known) titles.set(event.title, { ...event });
    else {
      known.position = Math.max(known.position, event.position);
      known.at = Math.max(known.at, event.at);
    }
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
