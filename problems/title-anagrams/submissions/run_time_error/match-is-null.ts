/*
 * Sorts the matches of a pattern: for a title without letters, match returns null instead of a list.
 * Caught by: sample/2
 */
export function groupTitles(titles: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of titles) {
    const letters = title
      .normalize('NFD')
      .toLowerCase()
      .match(/[\p{L}\p{Nd}]/gu);
    const key = letters.sort().join('');
    if (groups.has(key)) groups.get(key).push(title);
    else groups.set(key, [title]);
  }
  return [...groups.values()];
}
