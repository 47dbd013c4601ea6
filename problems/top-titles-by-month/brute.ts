import type { Row } from 'coding-round-judge';

interface View {
  title_id: number;
  minutes: number | null;
  viewed_at: string;
}

interface Title {
  title_id: number;
  name: string;
}

/** Adds minutes up for each month and title; a rank is one more than the number of greater sums in the month. */
export function query(views: View[], titles: Title[]): Row[] {
  const names = new Map(titles.map(({ title_id, name }) => [title_id, name]));
  const months = new Map<string, Map<number, number>>();
  for (const { title_id, minutes, viewed_at } of views) {
    const month = `${viewed_at.slice(0, 7)}-01`;
    const sums = months.get(month) ?? new Map<number, number>();
    months.set(month, sums);
    sums.set(title_id, (sums.get(title_id) ?? 0) + (minutes ?? 0));
  }
  const answer: Row[] = [];
  for (const month of [...months.keys()].sort()) {
    const sums = [...months.get(month)!].filter(([, minutes]) => minutes > 0);
    const best = [...new Set(sums.map(([, minutes]) => minutes))].sort((a, b) => b - a).slice(0, 3);
    for (const [i, minutes] of best.entries()) {
      for (const [title_id, sum] of sums) {
        if (sum !== minutes) continue;
        answer.push({ month, rank: i + 1, title_id, name: names.get(title_id), minutes });
      }
    }
  }
  return answer;
}
