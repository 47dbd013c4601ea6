import type { Row } from 'coding-round-judge';

interface View {
  user_id: number;
  title_id: number;
  minutes: number;
  rating: number | null;
  viewed_at: string;
}

/** Goes through the views once and keeps for each viewer and title the best rated one so far. */
export function query(views: View[]): Row[] {
  const latest = new Map<string, View>();
  for (const view of views) {
    if (view.rating === null) continue;
    const key = `${view.user_id} ${view.title_id}`;
    const best = latest.get(key);
    if (!best || isLater(view, best)) latest.set(key, view);
  }
  return [...latest.values()].map(({ user_id, title_id, rating }) => ({
    user_id,
    title_id,
    rating,
  }));
}

function isLater(a: View, b: View): boolean {
  if (a.viewed_at !== b.viewed_at) return a.viewed_at > b.viewed_at;
  if (a.minutes !== b.minutes) return a.minutes > b.minutes;
  return a.rating! > b.rating!;
}
