/*
 * Truncates keys to 32 letters, as in a database column of fixed width: long titles that differ later are mixed up.
 * Caught by: hidden/longest-titles
 */
export function groupAnagrams(strs: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of strs) {
    const key = title.split('').sort().join('').slice(0, 32);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key)!.push(title);
  }
  return [...groups.values()];
}
