/*
 * Never changes a group but copies it with one title more: quadratic in the size of the largest group.
 * Caught by: growth
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
    groups.set(key, (groups.get(key) ?? []).concat(title));
  }
  return [...groups.values()];
}
