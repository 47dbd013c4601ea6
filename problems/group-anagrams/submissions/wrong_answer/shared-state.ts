/*
 * The table is at module level and never emptied: the groups of one call are still there in the next.
 * Caught by: sample
 */
const groups = new Map<string, string[]>();

export function groupAnagrams(strs: string[]): string[][] {
  for (const title of strs) {
    const key = title.split('').sort().join('');
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key)!.push(title);
  }
  return [...groups.values()];
}
