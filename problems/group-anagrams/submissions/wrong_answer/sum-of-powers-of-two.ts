/*
 * Adds one bit for each letter instead of counting: two equal bits carry into the next letter's.
 * Caught by: hidden/bits-that-carry
 */
class Solution {
  groupAnagrams(strs: string[]): string[][] {
    const groups: { [key: string]: string[] } = {};
    for (const title of strs) {
      const bits = [...title].reduce((sum, letter) => sum + 2 ** (letter.charCodeAt(0) - 97), 0);
      const key = `${title.length}/${bits}`;
      groups[key] ??= [];
      groups[key].push(title);
    }
    return Object.values(groups);
  }
}
