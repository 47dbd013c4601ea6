/*
 * Collects the keys in a set, which is fast, then filters the whole list once for each key.
 * Caught by: growth
 */
const keyOf = (title: string) => title.split('').sort().join('');

export const groupAnagrams = (strs: string[]): string[][] => {
  const keys = strs.map(keyOf);
  return [...new Set(keys)].map((key) => strs.filter((_, i) => keys[i] === key));
};
