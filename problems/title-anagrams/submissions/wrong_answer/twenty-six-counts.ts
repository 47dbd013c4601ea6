/*
 * Counts a to z in an array of 26; all other letters are lost.
 * Caught by: sample
 */
export function groupTitles(titles: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of titles) {
    const counts = new Array<number>(26).fill(0);
    for (const c of title.normalize('NFD').toLowerCase()) {
      const at = c.charCodeAt(0) - 97;
      if (at >= 0 && at < 26) counts[at]!++;
    }
    const key = counts.join(',');
    groups.set(key, [...(groups.get(key) ?? []), title]);
  }
  return [...groups.values()];
}
