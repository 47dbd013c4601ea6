/*
 * Keeps letters of all scripts, but does not remove accents.
 * Caught by: sample/2
 */
export function groupTitles(titles: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of titles) {
    const key = [...title.toLowerCase().replace(/[^\p{L}\p{Nd}]/gu, '')].sort().join('');
    if (groups.has(key)) groups.get(key)!.push(title);
    else groups.set(key, [title]);
  }
  return [...groups.values()];
}
