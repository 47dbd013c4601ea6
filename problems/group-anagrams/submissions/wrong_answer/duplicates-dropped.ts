/*
 * Keeps each group as a set: a title that occurs twice is returned once.
 * Caught by: sample
 */
export function groupAnagrams(strs: string[]): string[][] {
  const groups = new Map<string, Set<string>>();
  for (const title of strs) {
    const key = [...title].sort().join('');
    if (!groups.has(key)) groups.set(key, new Set());
    groups.get(key)!.add(title);
  }
  return [...groups.values()].map((group) => [...group]);
}
