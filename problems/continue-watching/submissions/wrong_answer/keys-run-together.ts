/*
 * Joins profile and title to a key without a separator: "ab" + "c" equals "a" + "bc".
 * Caught by: hidden
 */
class ContinueWatching {
  private reports = new Map<string, any>();

  update(event: any): void {
    const key = event.profile + event.title;
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
