import { formatTimestamp, parseTimestamp, type Row } from 'coding-round-judge';

const DAY = 86_400;

interface View {
  minutes: number | null;
  viewed_at: string;
}

/** Walks from the first day to the last, and looks back up to six days from each. */
export function query(views: View[]): Row[] {
  const watched = new Map<number, number>();
  let first = Infinity;
  let last = -Infinity;
  for (const { minutes, viewed_at } of views) {
    const day = Math.floor(parseTimestamp(viewed_at) / DAY);
    watched.set(day, (watched.get(day) ?? 0) + (minutes ?? 0));
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  const rows: Row[] = [];
  for (let day = first; day <= last; day++) {
    let sum = 0;
    let days = 0;
    for (let back = 0; back < 7 && day - back >= first; back++) {
      sum += watched.get(day - back) ?? 0;
      days++;
    }
    rows.push({
      day: formatTimestamp(day * DAY).slice(0, 10),
      minutes: watched.get(day) ?? 0,
      mean_minutes: sum / days,
    });
  }
  return rows;
}
