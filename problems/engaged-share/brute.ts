import type { Row } from 'coding-round-judge';

interface View {
  user_id: number;
  title_id: number;
  minutes: number | null;
}

interface Title {
  title_id: number;
  genre: string;
  minutes: number;
}

/** Adds up what each viewer has watched of each title, then counts per genre. */
export function query(views: View[], titles: Title[]): Row[] {
  const watched = new Map<number, Map<number, number>>();
  for (const { user_id, title_id, minutes } of views) {
    const viewers = watched.get(title_id) ?? new Map<number, number>();
    watched.set(title_id, viewers);
    viewers.set(user_id, (viewers.get(user_id) ?? 0) + (minutes ?? 0));
  }
  const genres = new Map<string, { started: number; engaged: number }>();
  for (const { title_id, genre, minutes } of titles) {
    const counts = genres.get(genre) ?? { started: 0, engaged: 0 };
    genres.set(genre, counts);
    for (const sum of watched.get(title_id)?.values() ?? []) {
      counts.started++;
      // In tenths, so that exactly 70% is not a matter of rounding.
      if (sum * 10 >= minutes * 7) counts.engaged++;
    }
  }
  return [...genres].map(([genre, { started, engaged }]) => ({
    genre,
    started,
    engaged_share: started === 0 ? null : engaged / started,
  }));
}
