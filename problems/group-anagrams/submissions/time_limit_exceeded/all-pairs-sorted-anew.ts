/*
 * Compares all pairs and sorts the letters of both titles for each comparison: takes forever on large cases.
 * Caught by: growth
 */
const lettersOf = (title: string) => title.split('').sort().join('');

function groupAnagrams(strs: string[]): string[][] {
  const groups: string[][] = [];
  const grouped = new Set<number>();
  for (let i = 0; i < strs.length; i++) {
    if (grouped.has(i)) continue;
    const group = [strs[i]!];
    for (let j = i + 1; j < strs.length; j++) {
      if (grouped.has(j) || lettersOf(strs[i]!) !== lettersOf(strs[j]!)) continue;
      grouped.add(j);
      group.push(strs[j]!);
    }
    groups.push(group);
  }
  return groups;
}
