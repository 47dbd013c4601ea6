/*
 * Compares which letters occur, but not how often.
 * Caught by: sample
 */
export function groupTitles(titles: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of titles) {
    const key = [
      ...new Set(
        title
          .normalize('NFD')
          .toLowerCase()
          .replace(/[^\p{L}\p{Nd}]/gu, ''),
      ),
    ]
      .sort()
      .join('');
    if (groups.has(key)) groups.get(key)!.push(title);
    else groups.set(key, [title]);
  }
  return [...groups.values()];
}
