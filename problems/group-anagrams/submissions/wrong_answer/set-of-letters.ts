/*
 * Compares the letters that occur, not how often: "aab" and "abb" become anagrams.
 * Caught by: hidden/same-letters-other-counts
 */
export function groupAnagrams(strs: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of strs) {
    const key = title.length + [...new Set(title)].sort().join('');
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key)!.push(title);
  }
  return [...groups.values()];
}
