/*
 * Normalizes to NFKD, which turns full-width letters and some symbols into letters a to z.
 * Caught by: hidden
 */
export function groupTitles(titles: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of titles) {
    const key = [
      ...title
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^\p{L}\p{Nd}]/gu, ''),
    ]
      .sort()
      .join('');
    if (groups.has(key)) groups.get(key)!.push(title);
    else groups.set(key, [title]);
  }
  return [...groups.values()];
}
