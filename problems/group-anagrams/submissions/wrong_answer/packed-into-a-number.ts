/*
 * Packs the counts into one number, a factor of 101 for each letter: a double holds only eight of them.
 * Caught by: hidden/letters-far-apart
 */
export const groupAnagrams = (strs: string[]): string[][] => {
  const groups = new Map<number, string[]>();
  for (const title of strs) {
    let key = 0;
    for (const letter of title) key += 101 ** (letter.charCodeAt(0) - 97);
    const group = groups.get(key) ?? [];
    group.push(title);
    groups.set(key, group);
  }
  return [...groups.values()];
};
