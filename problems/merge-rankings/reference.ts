/** Merges neighbouring lists, two by two, until there is one: each score is moved once in each of log k rounds. */
export function mergeRankings(lists: number[][]): number[] {
  let round = lists;
  while (round.length > 1) {
    const merged: number[][] = [];
    for (let i = 0; i < round.length; i += 2) merged.push(merge(round[i]!, round[i + 1] ?? []));
    round = merged;
  }
  return round[0] ?? [];
}

function merge(a: number[], b: number[]): number[] {
  const merged: number[] = [];
  let i = 0;
  for (const score of b) {
    while (i < a.length && a[i]! > score) merged.push(a[i++]!);
    merged.push(score);
  }
  while (i < a.length) merged.push(a[i++]!);
  return merged;
}
