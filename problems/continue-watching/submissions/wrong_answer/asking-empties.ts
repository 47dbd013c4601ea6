/*
 * Removes the titles of a row from its data, so the second row lacks them.
 * Caught by: sample
 */
class ContinueWatching {
  private profiles = new Map<string, any[]>();

  update(event: any): void {
    if (!this.profiles.has(event.profile)) this.profiles.set(event.profile, []);
    const reports = this.profiles.get(event.profile)!;
    const at = reports.findIndex((report) => report.title === event.title);
    const known = reports[at];
    if (!known) reports.push(event);
    else if (event.at > known.at || (event.at === known.at && event.device > known.device)) {
      reports[at] = event;
    }
  }

  row(profile: string, limit: number) {
    const reports = this.profiles.get(profile) ?? [];
    reports.sort((a, b) => b.at - a.at);
    return reports
      .splice(0, limit)
      .filter((report) => report.position !== 1)
      .map(({ title, position }) => ({ title, position }));
  }
}
