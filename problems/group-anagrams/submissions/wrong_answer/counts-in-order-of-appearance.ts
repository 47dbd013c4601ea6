/*
 * The counts are an object written as JSON: its keys are in the order in which the letters appear.
 * Caught by: sample
 */
function groupAnagrams(strs: string[]): string[][] {
  const groups: Record<string, string[]> = {};
  for (const title of strs) {
    const counts: Record<string, number> = {};
    for (const letter of title) counts[letter] = (counts[letter] ?? 0) + 1;
    const key = JSON.stringify(counts);
    groups[key] = groups[key] ?? [];
    groups[key].push(title);
  }
  return Object.values(groups);
}
