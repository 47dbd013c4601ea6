/*
 * Omits the u flag: the pattern then keeps the characters p, L, N, d and brackets.
 * Caught by: sample
 */
export function groupTitles(titles: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of titles) {
    const key = [
      ...title
        .normalize('NFD')
        .toLowerCase()
        .replace(/[^\p{L}\p{Nd}]/g, ''),
    ]
      .sort()
      .join('');
    if (groups.has(key)) groups.get(key)!.push(title);
    else groups.set(key, [title]);
  }
  return [...groups.values()];
}
