/*
 * Splits into 16-bit units, which cuts letters beyond U+FFFF in two, and sorts the halves.
 * Caught by: hidden/halves-exchanged
 */
export function groupTitles(titles: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of titles) {
    const key = title
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^\p{L}\p{Nd}]/gu, '')
      .split('')
      .sort()
      .join('');
    if (groups.has(key)) groups.get(key)!.push(title);
    else groups.set(key, [title]);
  }
  return [...groups.values()];
}
