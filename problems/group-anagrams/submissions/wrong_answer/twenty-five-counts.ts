/*
 * Has room for 25 letters only; a typed array drops what is written past its end without an error, so z is lost.
 * Caught by: hidden/ends-of-the-alphabet
 */
export function groupAnagrams(strs: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of strs) {
    const counts = new Uint8Array(25);
    for (const letter of title) counts[letter.charCodeAt(0) - 97]!++;
    const key = counts.join();
    const group = groups.get(key);
    if (group) group.push(title);
    else groups.set(key, [title]);
  }
  return [...groups.values()];
}
