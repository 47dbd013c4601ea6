/*
 * Merges two by two and forgets the list that has no partner.
 * Caught by: sample
 */
export function mergeRankings(lists: number[][]): number[] {
  let round = lists;
  while (round.length > 1) {
    const next: number[][] = [];
    for (let i = 0; i + 1 < round.length; i += 2) next.push(merge(round[i], round[i + 1]));
    round = next;
  }
  return round[0] ?? [];
}

function merge(a: number[], b: number[]): number[] {
  const merged: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (j === b.length || a[i] >= b[j]) merged.push(a[i++]);
    else merged.push(b[j++]);
  }
  return merged;
}
