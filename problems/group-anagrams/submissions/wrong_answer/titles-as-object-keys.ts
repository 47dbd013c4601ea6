/*
 * Remembers the sorted letters of each title in a plain object; the title "constructor" already seems to exist.
 * Caught by: hidden/constructor-is-a-title
 */
const lettersOf: Record<string, string> = {};

function sortedLetters(title: string): string {
  return (lettersOf[title] ??= title.split('').sort().join(''));
}

export function groupAnagrams(strs: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of strs) {
    const key = sortedLetters(title);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key)!.push(title);
  }
  return [...groups.values()];
}
