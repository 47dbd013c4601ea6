/*
 * Normalizes to NFC: é is the same in both forms, but not the same as e.
 * Caught by: hidden
 */
export function groupTitles(titles: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of titles) {
    const key = [
      ...title
        .normalize('NFC')
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
