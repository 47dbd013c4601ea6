/*
 * Skips titles without letters: the empty key is falsy.
 * Caught by: sample/2
 */
export function groupTitles(titles: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of titles) {
    const key = [
      ...title
        .normalize('NFD')
        .toLowerCase()
        .replace(/[^\p{L}\p{Nd}]/gu, ''),
    ]
      .sort()
      .join('');
    if (!key) continue;
    groups.set(key, groups.get(key) ?? []);
    groups.get(key)!.push(title);
  }
  return [...groups.values()];
}
