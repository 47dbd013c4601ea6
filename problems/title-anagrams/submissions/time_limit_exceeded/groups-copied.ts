/*
 * Copies a group for each title that is added: quadratic in the size of the largest group.
 * Caught by: growth
 */
function withOneMore(group: readonly string[], title: string): string[] {
  const copy: string[] = [];
  for (const other of group) copy.push(other);
  copy.push(title);
  return copy;
}

export function groupTitles(titles: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of titles) {
    const letters = title
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^\p{L}\p{Nd}]/gu, '');
    const key = [...letters].sort().join('');
    groups.set(key, withOneMore(groups.get(key) ?? [], title));
  }
  return [...groups.values()];
}
