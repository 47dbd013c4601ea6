/*
 * Keeps the titles of a group in a Set: a title that occurs twice is returned once.
 * Caught by: hidden/same-title-twice
 */
export function groupTitles(titles: string[]): string[][] {
  const groups = new Map<string, Set<string>>();
  for (const title of titles) {
    const key = [
      ...title
        .normalize('NFD')
        .toLowerCase()
        .replace(/[^\p{L}\p{Nd}]/gu, ''),
    ]
      .sort()
      .join('');
    const group = groups.get(key) ?? new Set();
    groups.set(key, group.add(title));
  }
  return [...groups.values()].map((group) => [...group]);
}
