interface Event {
  profile: string;
  title: string;
  device: string;
  position: number;
  at: number;
}

/**
 * For each profile and title, the one report that counts. Which of two reports counts does not depend on which
 * arrived first, so the order of arrival makes no difference. Finished titles are kept, so that they win against
 * late reports.
 */
export class ContinueWatching {
  private readonly profiles = new Map<string, Map<string, Event>>();

  update(event: Event): void {
    let titles = this.profiles.get(event.profile);
    if (!titles) {
      titles = new Map<string, Event>();
      this.profiles.set(event.profile, titles);
    }
    const known = titles.get(event.title);
    if (!known || countsMore(event, known)) titles.set(event.title, event);
  }

  row(profile: string, limit: number): { title: string; position: number }[] {
    return [...(this.profiles.get(profile)?.values() ?? [])]
      .filter(({ position }) => position !== 1)
      .sort((a, b) => b.at - a.at)
      .slice(0, limit)
      .map(({ title, position }) => ({ title, position }));
  }
}

function countsMore(a: Event, b: Event): boolean {
  return a.at === b.at ? a.device > b.device : a.at > b.at;
}
