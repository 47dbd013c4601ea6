/*
 * Stores the index of each group and tests whether it is truthy: index 0 counts as unknown.
 * Caught by: sample
 */
export function groupAnagrams(strs: string[]): string[][] {
  const indexOf: Record<string, number> = {};
  const groups: string[][] = [];
  for (const title of strs) {
    const key = [...title].sort().join('');
    if (indexOf[key]) {
      groups[indexOf[key]]!.push(title);
    } else {
      indexOf[key] = groups.length;
      groups.push([title]);
    }
  }
  return groups;
}
