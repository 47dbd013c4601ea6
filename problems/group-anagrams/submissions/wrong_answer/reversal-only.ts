/*
 * Treats only a title and its reversal as anagrams.
 * Caught by: sample
 */
export function groupAnagrams(strs: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of strs) {
    const backwards = title.split('').reverse().join('');
    const key = title < backwards ? title : backwards;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key)!.push(title);
  }
  return [...groups.values()];
}
