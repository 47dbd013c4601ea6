/*
 * Returns only groups of two or more: a title without an anagram is missing.
 * Caught by: sample
 */
function groupAnagrams(strs: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of strs) {
    const key = title.split('').sort().join('');
    groups.set(key, [...(groups.get(key) ?? []), title]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
