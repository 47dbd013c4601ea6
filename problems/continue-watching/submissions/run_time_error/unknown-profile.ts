/*
 * Asks for the titles of a profile without reports.
 * Caught by: hidden
 */
class ContinueWatching {
  private profiles = new Map<string, Map<string, any>>();

  update(event: any): void {
    if (!this.profiles.has(event.profile)) this.profiles.set(event.profile, new Map());
    const titles = this.profiles.get(event.profile)!;
    const known = titles.get(event.title);
    const later = !known || event.at > known.at;
    if (later || (event.at === known.at && event.device > known.device)) {
      titles.set(event.title, event);
    }
  }

  row(profile: string, limit: number) {
    return [...this.profiles.get(profile)!.values()]
      .filter((report) => report.position !== 1)
      .sort((a, b) => b.at - a.at)
      .slice(0, limit)
      .map(({ title, position }) => ({ title, position }));
  }
}
