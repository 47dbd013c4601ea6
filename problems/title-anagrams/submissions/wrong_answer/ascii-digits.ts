/*
 * Keeps 0 to 9 as the only digits: those of other scripts are dropped.
 * Caught by: hidden
 */
export function groupTitles(titles: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of titles) {
    const key = [
      ...title
        .normalize('NFD')
        .toLowerCase()
        .replace(/[^\p{L}0-9]/gu, ''),
    ]
      .sort()
      .join('');
    if (groups.has(key)) groups.get(key)!.push(title);
    else groups.set(key, [title]);
  }
  return [...groups.values()];
}
