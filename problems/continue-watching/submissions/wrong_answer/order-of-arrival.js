/*
 * Shows the title first whose report arrived last.
 * Caught by: hidden
 */
class ContinueWatching {
  profiles = new Map();

  update(event) {
    if (!this.profiles.has(event.profile)) this.profiles.set(event.profile, new Map());
    const titles = this.profiles.get(event.profile);
    const known = titles.get(event.title);
    const later = !known || event.at > known.at;
    if (later || (event.at === known.at && event.device > known.device)) {
      titles.delete(event.title);
      titles.set(event.title, event);
    }
  }

  row(profile, limit) {
    const reports = [...(this.profiles.get(profile)?.values() ?? [])];
    return reports
      .filter(({ position }) => position !== 1)
      .reverse()
      .slice(0, limit)
      .map(({ title, position }) => ({ title, position }));
  }
}
