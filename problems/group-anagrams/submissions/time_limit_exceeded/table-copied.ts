/*
 * Reduces with object spread, which copies the whole table of groups for each title: takes forever on large cases
 * with many groups.
 * Caught by: growth
 */
const keyOf = (title: string) => title.split('').sort().join('');

export function groupAnagrams(strs: string[]): string[][] {
  const groups = strs.reduce<Record<string, string[]>>((table, title) => {
    const key = keyOf(title);
    const group = table[key] ?? [];
    group.push(title);
    return { ...table, [key]: group };
  }, {});
  return Object.values(groups);
}
