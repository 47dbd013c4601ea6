// A bracket is missing after the sorted letters.
function groupAnagrams(strs: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of strs) {
    const key = [...title.split('').sort().join('');
    groups.set(key, [...(groups.get(key) ?? []), title]);
  }
  return [...groups.values()];
}
