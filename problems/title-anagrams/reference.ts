/** One key for all anagrams of a title: its plain letters and digits in the order of their code points. */
export function groupTitles(titles: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of titles) {
    const bare = title
      .normalize('NFD')
      .replace(/[^\p{L}\p{Nd}]+/gu, '')
      .toLowerCase();
    const key = [...bare].sort().join('');
    const group = groups.get(key);
    if (group) group.push(title);
    else groups.set(key, [title]);
  }
  return [...groups.values()];
}
