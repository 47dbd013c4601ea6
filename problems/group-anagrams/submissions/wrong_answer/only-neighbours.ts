/*
 * Compares each title only with the one before it, as if anagrams were always adjacent.
 * Caught by: sample
 */
function groupAnagrams(strs: string[]): string[][] {
  const groups: string[][] = [];
  let before: string | undefined;
  for (const title of strs) {
    const key = [...title].sort().join('');
    if (key === before) groups[groups.length - 1]!.push(title);
    else groups.push([title]);
    before = key;
  }
  return groups;
}
