/*
 * XORs a random-looking number for each letter: a letter that occurs twice cancels out.
 * Caught by: hidden/pairs-of-letters
 */
export function groupAnagrams(strs: string[]): string[][] {
  const numberOf = Array.from({ length: 26 }, (_, i) => Math.imul(i + 1, 0x9e3779b1));
  const groups = new Map<string, string[]>();
  for (const title of strs) {
    let hash = 0;
    for (const letter of title) hash ^= numberOf[letter.charCodeAt(0) - 97]!;
    const key = title.length + '|' + hash;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key)!.push(title);
  }
  return [...groups.values()];
}
