/*
 * Keeps the groups in a list and searches it from the start for each title.
 * Caught by: growth
 */
export function groupTitles(titles: string[]): string[][] {
  const groups: { key: string; titles: string[] }[] = [];
  for (const title of titles) {
    const key = [
      ...title
        .normalize('NFD')
        .toLowerCase()
        .replace(/[^\p{L}\p{Nd}]/gu, ''),
    ]
      .sort()
      .join('');
    const group = groups.find((other) => other.key === key);
    if (group) group.titles.push(title);
    else groups.push({ key, titles: [title] });
  }
  return groups.map(({ titles }) => titles);
}
