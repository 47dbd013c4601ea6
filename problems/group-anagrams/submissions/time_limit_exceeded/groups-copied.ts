/*
 * Copies a group for each title that is added: quadratic in the size of the largest group.
 * Caught by: growth
 */
function groupAnagrams(strs: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of strs) {
    const key = title.split('').sort().join('');
    groups.set(key, [...(groups.get(key) ?? []), title]);
  }
  return [...groups.values()];
}
