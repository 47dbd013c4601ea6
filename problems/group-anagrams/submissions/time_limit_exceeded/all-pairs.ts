/*
 * Makes each key once and then compares all pairs of keys.
 * Caught by: growth
 */
function groupAnagrams(strs: string[]): string[][] {
  const keys = strs.map((title) => title.split('').sort().join(''));
  const used = new Array<boolean>(strs.length).fill(false);
  const groups: string[][] = [];
  for (let i = 0; i < strs.length; i++) {
    if (used[i]) continue;
    const group = [strs[i]!];
    for (let j = i + 1; j < strs.length; j++) {
      if (!used[j] && keys[i] === keys[j]) {
        used[j] = true;
        group.push(strs[j]!);
      }
    }
    groups.push(group);
  }
  return groups;
}
