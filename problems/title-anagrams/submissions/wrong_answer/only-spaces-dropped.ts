/*
 * Drops spaces, but keeps punctuation.
 * Caught by: sample/1
 */
export function groupTitles(titles: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of titles) {
    const key = [
      ...title
        .toLowerCase()
        .normalize('NFD')
        .replace(/[\s\p{M}]+/gu, ''),
    ]
      .sort()
      .join('');
    if (groups.has(key)) groups.get(key)!.push(title);
    else groups.set(key, [title]);
  }
  return [...groups.values()];
}
