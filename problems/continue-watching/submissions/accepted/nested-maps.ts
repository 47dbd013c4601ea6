// A map of maps that keeps the greater of two reports.
type Report = { profile: string; title: string; device: string; position: number; at: number };

class ContinueWatching {
  private profiles: Map<string, Map<string, Report>>;

  constructor() {
    this.profiles = new Map();
  }

  update(event: Report): void {
    if (!this.profiles.has(event.profile)) {
      this.profiles.set(event.profile, new Map());
    }
    const titles = this.profiles.get(event.profile)!;
    const known = titles.get(event.title);
    if (
      known === undefined ||
      event.at > known.at ||
      (event.at === known.at && event.device.localeCompare(known.device) > 0)
    ) {
      titles.set(event.title, event);
    }
  }

  row(profile: string, limit: number): { title: string; position: number }[] {
    const result: Report[] = [];
    for (const report of this.profiles.get(profile)?.values() ?? []) {
      if (report.position < 1) result.push(report);
    }
    result.sort((a, b) => b.at - a.at);
    return result.slice(0, limit).map(({ title, position }) => ({ position, title }));
  }
}
