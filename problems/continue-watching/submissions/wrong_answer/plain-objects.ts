/*
 * Keeps reports in plain objects, which have inherited properties: the title "constructor" seems to exist already.
 * Caught by: hidden
 */
class ContinueWatching {
  private profiles: Record<string, Record<string, any>> = {};

  update(event: any): void {
    const titles = (this.profiles[event.profile] ??= {});
    const known = titles[event.title];
    if (known && !(event.at > known.at)) {
      if (event.at !== known.at || event.device <= known.device) return;
    }
    titles[event.title] = event;
  }

  row(profile: string, limit: number) {
    return Object.values(this.profiles[profile] ?? {})
      .filter((report) => report.position !== 1)
      .sort((a, b) => b.at - a.at)
      .slice(0, limit)
      .map(({ title, position }) => ({ title, position }));
  }
}
