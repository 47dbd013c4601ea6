/*
 * Keeps all reports of a profile and scans them for each row.
 * Caught by: growth
 */
class ContinueWatching {
  private profiles = new Map<string, any[]>();

  update(event: any): void {
    if (!this.profiles.has(event.profile)) this.profiles.set(event.profile, []);
    this.profiles.get(event.profile)!.push(event);
  }

  row(profile: string, limit: number) {
    const titles = new Map<string, any>();
    for (const event of this.profiles.get(profile) ?? []) {
      const known = titles.get(event.title);
      const later = !known || event.at > known.at;
      if (later || (event.at === known.at && event.device > known.device)) {
        titles.set(event.title, event);
      }
    }
    return [...titles.values()]
      .filter((report) => report.position !== 1)
      .sort((a, b) => b.at - a.at)
      .slice(0, limit)
      .map(({ title, position }) => ({ title, position }));
  }
}
