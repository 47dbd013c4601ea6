/*
 * Uses length, sum and sum of squares as the key: "adfg" and "bceh" have all three in common.
 * Caught by: hidden/equal-sums-and-squares
 */
function groupAnagrams(strs: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of strs) {
    let sum = 0;
    let squares = 0;
    for (const letter of title) {
      const value = letter.charCodeAt(0) - 96;
      sum += value;
      squares += value * value;
    }
    const key = `${title.length},${sum},${squares}`;
    groups.has(key) ? groups.get(key)!.push(title) : groups.set(key, [title]);
  }
  return [...groups.values()];
}
