// The table is declared twice, once as a Map and once more as an object.
function groupAnagrams(strs: string[]): string[][] {
  const groups = new Map<string, string[]>();
  const groups: Record<string, string[]> = {};
  for (const title of strs) {
    const key = [...title].sort().join('');
    (groups[key] ??= []).push(title);
  }
  return Object.values(groups);
}
