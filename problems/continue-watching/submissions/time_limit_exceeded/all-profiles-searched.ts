/*
 * Keeps the titles of all profiles together and scans all of them for each row.
 * Caught by: growth
 */
class ContinueWatching {
  private reports = new Map<string, any>();

  update(event: any): void {
    const key = JSON.stringify([event.profile, event.title]);
    const known = this.reports.get(key);
    const later = !known || event.at > known.at;
    if (later || (event.at === known.at && event.device > known.device)) {
      this.reports.set(key, event);
    }
  }

  row(profile: string, limit: number) {
    return [...this.reports.values()]
      .filter((report) => report.profile === profile && report.position !== 1)
      .sort((a, b) => b.at - a.at)
      .slice(0, limit)
      .map(({ title, position }) => ({ title, position }));
  }
}
