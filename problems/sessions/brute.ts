import { formatTimestamp, parseTimestamp, type Row } from 'coding-round-judge';

interface View {
  user_id: number;
  minutes: number;
  viewed_at: string;
}

interface Session {
  user_id: number;
  start: number;
  end: number;
  views: number;
}

/** Goes through the views in the order of their starts, and keeps the open session of the viewer. */
export function query(views: View[]): Row[] {
  const sorted = views
    .map(({ user_id, minutes, viewed_at }) => {
      const start = parseTimestamp(viewed_at);
      return { user_id, start, end: start + minutes * 60 };
    })
    .sort((a, b) => a.user_id - b.user_id || a.start - b.start);
  const sessions: Session[] = [];
  for (const { user_id, start, end } of sorted) {
    const open = sessions.at(-1);
    if (open?.user_id === user_id && (start < open.end + 1_800 || start === open.start)) {
      open.end = Math.max(open.end, end);
      open.views++;
    } else {
      sessions.push({ user_id, start, end, views: 1 });
    }
  }
  return sessions.map(({ user_id, start, end, views: count }) => ({
    user_id,
    started_at: formatTimestamp(start),
    ended_at: formatTimestamp(end),
    views: count,
  }));
}
