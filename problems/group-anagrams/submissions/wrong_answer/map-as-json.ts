/*
 * The counts are a Map written as JSON, which is "{}" for every Map: one group of everything.
 * Caught by: sample
 */
function groupAnagrams(strs: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of strs) {
    const counts = new Map<string, number>();
    for (const letter of [...title].sort()) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    const key = JSON.stringify(counts);
    groups.set(key, (groups.get(key) ?? []).concat(title));
  }
  return Array.from(groups.values());
}
