/*
 * Adds a group to the output when the next one begins, so the last one is lost.
 * Caught by: sample
 */
export function groupAnagrams(strs: string[]): string[][] {
  const keyed = strs.map((title) => [[...title].sort().join(''), title] as const);
  keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const groups: string[][] = [];
  let group: string[] = [];
  for (let i = 0; i < keyed.length; i++) {
    if (i > 0 && keyed[i]![0] !== keyed[i - 1]![0]) {
      groups.push(group);
      group = [];
    }
    group.push(keyed[i]![1]);
  }
  return groups;
}
