import { parseTimestamp, type Row } from 'coding-round-judge';

interface View {
  user_id: number;
  viewed_at: string;
}

/** The days of each viewer as numbers; from each day without one before it, counts on for as long as there is a next. */
export function query(views: View[]): Row[] {
  const days = new Map<number, Set<number>>();
  for (const { user_id, viewed_at } of views) {
    const day = Math.floor(parseTimestamp(viewed_at) / 86_400);
    days.set(user_id, (days.get(user_id) ?? new Set<number>()).add(day));
  }
  return [...days].map(([user_id, seen]) => {
    let longest = 0;
    for (const day of seen) {
      if (seen.has(day - 1)) continue;
      let length = 1;
      while (seen.has(day + length)) length++;
      longest = Math.max(longest, length);
    }
    return { user_id, days: longest };
  });
}
