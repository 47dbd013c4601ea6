/*
 * Puts each letter into its place among the sorted ones, and copies all of those for it.
 * Caught by: growth
 */
function insert(sorted: string[], letter: string): string[] {
  const before = sorted.filter((other) => other <= letter);
  const after = sorted.filter((other) => other > letter);
  return [...before, letter, ...after];
}

export function groupTitles(titles: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of titles) {
    const letters = title
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^\p{L}\p{Nd}]/gu, '');
    let sorted: string[] = [];
    for (const letter of letters) sorted = insert(sorted, letter);
    const key = sorted.join('');
    if (groups.has(key)) groups.get(key)!.push(title);
    else groups.set(key, [title]);
  }
  return [...groups.values()];
}
