/*
 * The key of the Map is an array of counts: two arrays are never the same key, so nothing is grouped.
 * Caught by: sample
 */
export function groupAnagrams(strs: string[]): string[][] {
  const groups = new Map<number[], string[]>();
  for (const title of strs) {
    const counts = new Array<number>(26).fill(0);
    for (const letter of title) counts[letter.charCodeAt(0) - 97]!++;
    const group = groups.get(counts);
    if (group) group.push(title);
    else groups.set(counts, [title]);
  }
  return [...groups.values()];
}
