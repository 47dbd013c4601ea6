import { formatTimestamp, parseTimestamp, type Row } from 'coding-round-judge';

const DAY = 86_400;

interface View {
  user_id: number;
  viewed_at: string;
}

/** Keeps the days of each viewer, and asks of each week whether one of its seven days is among them. */
export function query(views: View[]): Row[] {
  const days = new Map<number, Set<number>>();
  for (const { user_id, viewed_at } of views) {
    const day = Math.floor(parseTimestamp(viewed_at) / DAY);
    days.set(user_id, (days.get(user_id) ?? new Set<number>()).add(day));
  }
  const cohorts = new Map<number, { viewers: number; returned: number[] }>();
  for (const seen of days.values()) {
    let first = Infinity;
    for (const day of seen) first = Math.min(first, day);
    const monday = mondayOf(first);
    const cohort = cohorts.get(monday) ?? { viewers: 0, returned: [0, 0, 0, 0] };
    cohorts.set(monday, cohort);
    cohort.viewers++;
    for (let week = 1; week <= 4; week++) {
      const week7 = [0, 1, 2, 3, 4, 5, 6].map((n) => first + 7 * week + n);
      if (week7.some((day) => seen.has(day))) cohort.returned[week - 1]!++;
    }
  }
  return [...cohorts]
    .sort(([a], [b]) => a - b)
    .flatMap(([monday, { viewers, returned }]) =>
      returned.map((count, i) => ({
        cohort: formatTimestamp(monday * DAY).slice(0, 10),
        week: i + 1,
        viewers,
        returned: count,
        share: count / viewers,
      })),
    );
}

/** Day 0, the first of January 1970, was a Thursday. */
function mondayOf(day: number): number {
  let monday = day;
  while ((((monday + 3) % 7) + 7) % 7 !== 0) monday--;
  return monday;
}
