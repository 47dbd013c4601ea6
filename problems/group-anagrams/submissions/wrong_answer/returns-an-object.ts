/*
 * Returns the table itself instead of a list of its groups.
 * Caught by: sample
 */
export function groupAnagrams(strs: string[]): any {
  const groups: Record<string, string[]> = {};
  for (const title of strs) {
    const key = title.split('').sort().join('');
    (groups[key] ??= []).push(title);
  }
  return groups;
}
