/** Groups titles that are anagrams of one another; groups and titles may come in any order. */
export function groupAnagrams(strs: string[]): string[][] {
  return [];
}
