/*
 * Joins the letter counts without a separator: 1, 0, 10 and 10, 1, 0 give the same string.
 * Caught by: hidden/counts-run-together
 */
function groupAnagrams(strs: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of strs) {
    const counts = new Array<number>(26).fill(0);
    for (const letter of title) counts[letter.charCodeAt(0) - 97]!++;
    const key = counts.join('');
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key)!.push(title);
  }
  return [...groups.values()];
}
