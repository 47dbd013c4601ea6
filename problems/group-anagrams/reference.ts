const LETTERS = 26;
const A = 'a'.charCodeAt(0);

/**
 * Groups by letter counts: linear in the number of letters. The key of a title has one character for each
 * letter of the alphabet, and the character's code is the count: no two counts can run into each other.
 */
export function groupAnagrams(strs: string[]): string[][] {
  const groups = new Map<string, string[]>();
  const counts = new Array<number>(LETTERS);
  for (const title of strs) {
    counts.fill(0);
    for (let i = 0; i < title.length; i++) counts[title.charCodeAt(i) - A]!++;
    const key = String.fromCharCode(...counts);
    const group = groups.get(key);
    if (group) group.push(title);
    else groups.set(key, [title]);
  }
  return [...groups.values()];
}
