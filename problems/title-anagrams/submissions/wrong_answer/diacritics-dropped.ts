/*
 * Drops \p{Diacritic}, which includes some letters.
 * Caught by: hidden/japanese
 */
export function groupTitles(titles: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of titles) {
    const key = [
      ...title
        .normalize('NFD')
        .replace(/\p{Diacritic}/gu, '')
        .replace(/[^\p{L}\p{Nd}]/gu, '')
        .toLowerCase(),
    ]
      .sort()
      .join('');
    if (groups.has(key)) groups.get(key)!.push(title);
    else groups.set(key, [title]);
  }
  return [...groups.values()];
}
