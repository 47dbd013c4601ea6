/** The place of each score is the number of scores that come before it: greater ones, and equal ones met earlier. */
export function mergeRankings(lists: number[][]): number[] {
  const scores = lists.flat();
  const ranking: number[] = [];
  for (const [i, score] of scores.entries()) {
    const place = scores.filter((other, j) => other > score || (other === score && j < i)).length;
    ranking[place] = score;
  }
  return ranking;
}
