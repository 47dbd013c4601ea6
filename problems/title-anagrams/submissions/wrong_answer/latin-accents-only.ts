/*
 * Drops the accents from U+0300 to U+036F, then spaces, punctuation and symbols: marks of other scripts remain.
 * Caught by: hidden
 */
export function groupTitles(titles: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of titles) {
    const key = [
      ...title
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/[\s\p{P}\p{S}\p{C}]/gu, '')
        .toLowerCase(),
    ]
      .sort()
      .join('');
    if (groups.has(key)) groups.get(key)!.push(title);
    else groups.set(key, [title]);
  }
  return [...groups.values()];
}
