interface Event {
  profile: string;
  title: string;
  device: string;
  position: number;
  at: number;
}

export class ContinueWatching {
  /** Takes the next report, which may be late or have come before. */
  update(event: Event): void {}

  /** The profile's unfinished titles, the latest first, at most `limit` of them. */
  row(profile: string, limit: number): { title: string; position: number }[] {
    return [];
  }
}
