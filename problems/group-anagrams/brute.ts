/**
 * Compares each title with one title of every group so far and removes its letters from that title, one by one: no
 * keys, no sorting, no counting.
 */
export function groupAnagrams(strs: string[]): string[][] {
  const groups: string[][] = [];
  for (const title of strs) {
    const home = groups.find(([first]) => areAnagrams(first!, title));
    if (home) home.push(title);
    else groups.push([title]);
  }
  return groups;
}

function areAnagrams(a: string, b: string): boolean {
  const left = [...a];
  for (const letter of b) {
    const at = left.indexOf(letter);
    if (at === -1) return false;
    left.splice(at, 1);
  }
  return left.length === 0;
}
