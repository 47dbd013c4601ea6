interface Event {
  profile: string;
  title: string;
  device: string;
  position: number;
  at: number;
}

/** Keeps all reports. For a row it sorts them, latest first, and takes the first report of each title. */
export class ContinueWatching {
  private readonly reports: Event[] = [];

  update(event: Event): void {
    this.reports.push(event);
  }

  row(profile: string, limit: number): { title: string; position: number }[] {
    const seen = new Set<string>();
    const row: { title: string; position: number }[] = [];
    const latestFirst = this.reports
      .filter((report) => report.profile === profile)
      .sort((a, b) => b.at - a.at || (a.device < b.device ? 1 : -1));
    for (const { title, position } of latestFirst) {
      if (!seen.has(title) && position < 1 && row.length < limit) row.push({ title, position });
      seen.add(title);
    }
    return row;
  }
}
