// The right idea with a constant factor of ten or more: reports are stored as JSON and parsed for every row.
export default class ContinueWatching {
  private profiles = new Map<string, Map<string, string>>();

  update(event: { profile: string; title: string; device: string; at: number }): void {
    const titles = this.profiles.get(event.profile) ?? new Map<string, string>();
    const known = JSON.parse(titles.get(event.title) ?? '{"at":-1,"device":""}');
    const newer = event.at > known.at || (event.at === known.at && event.device > known.device);
    titles.set(event.title, JSON.stringify(newer ? event : known));
    this.profiles.set(event.profile, titles);
  }

  row(profile: string, limit: number) {
    const titles = [...(this.profiles.get(profile) ?? new Map<string, string>()).values()];
    titles.sort((a, b) => JSON.parse(b).at - JSON.parse(a).at);
    return titles
      .map((text) => JSON.parse(text))
      .filter(({ position }) => position < 1)
      .map(({ title, position }) => ({ title, position }))
      .slice(0, limit);
  }
}
