/*
 * Tests each character with one pattern that has the g flag: it remembers where it ended and misses every other
 * match.
 * Caught by: sample
 */
const COUNTS = /[\p{L}\p{Nd}]/gu;

export function groupTitles(titles: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of titles) {
    const letters = [...title.normalize('NFD').toLowerCase()].filter((c) => COUNTS.test(c));
    const key = letters.sort().join('');
    if (groups.has(key)) groups.get(key)!.push(title);
    else groups.set(key, [title]);
  }
  return [...groups.values()];
}
