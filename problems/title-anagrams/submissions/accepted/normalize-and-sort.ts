// Normalized, filtered and lowercased in a chain; sorted by code points.
function groupTitles(titles: string[]): string[][] {
  const groups: { [key: string]: string[] } = Object.create(null);
  for (const title of titles) {
    const key = Array.from(
      title
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[^\p{L}\p{N}]/gu, ''),
    )
      .sort()
      .join('');
    groups[key] ??= [];
    groups[key].push(title);
  }
  return Object.values(groups);
}
