/*
 * Drops \W, which includes all letters beyond a to z, such as accented ones.
 * Caught by: sample/2
 */
export function groupTitles(titles: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of titles) {
    const key = [...title.replace(/\W/g, '').toLowerCase()].sort().join('');
    if (groups.has(key)) groups.get(key)!.push(title);
    else groups.set(key, [title]);
  }
  return [...groups.values()];
}
