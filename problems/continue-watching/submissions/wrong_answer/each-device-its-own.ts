/*
 * Keeps the last report of each device: a title watched on two of them is listed twice.
 * Caught by: sample
 */
class ContinueWatching {
  private profiles = new Map<string, Map<string, any>>();

  update(event: any): void {
    if (!this.profiles.has(event.profile)) this.profiles.set(event.profile, new Map());
    const reports = this.profiles.get(event.profile)!;
    const key = JSON.stringify([event.title, event.device]);
    if (!reports.has(key) || event.at > reports.get(key).at) reports.set(key, event);
  }

  row(profile: string, limit: number) {
    return [...(this.profiles.get(profile)?.values() ?? [])]
      .filter((report) => report.position !== 1)
      .sort((a, b) => b.at - a.at)
      .slice(0, limit)
      .map(({ title, position }) => ({ title, position }));
  }
}
