/*
 * Writes each count in base 36 so that it takes one character; a count of 36 takes two.
 * Caught by: hidden/counts-run-together-in-base-36
 */
export function groupAnagrams(strs: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of strs) {
    const counts = new Array<number>(26).fill(0);
    for (const letter of title) counts[letter.charCodeAt(0) - 97]!++;
    const key = counts.map((count) => count.toString(36)).join('');
    groups.set(key, [...(groups.get(key) ?? []), title]);
  }
  return [...groups.values()];
}
