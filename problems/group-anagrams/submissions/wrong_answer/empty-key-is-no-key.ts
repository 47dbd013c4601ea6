/*
 * Treats an empty key as missing: each empty title gets a group of its own.
 * Caught by: hidden/empty-titles-among-others
 */
function groupAnagrams(strs: string[]): string[][] {
  const known = new Map<string, string[]>();
  const groups: string[][] = [];
  for (const title of strs) {
    const key = [...title].sort().join('');
    let group = key ? known.get(key) : undefined;
    if (!group) {
      group = [];
      known.set(key, group);
      groups.push(group);
    }
    group.push(title);
  }
  return groups;
}
