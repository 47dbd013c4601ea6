/*
 * Hashes the sorted letters to 32 bits, the usual way with 31, and never compares the titles: keys collide.
 * Caught by: hidden/hashes-of-sorted-letters
 */
function hashCode(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (31 * hash + text.charCodeAt(i)) | 0;
  return hash;
}

function groupAnagrams(strs: string[]): string[][] {
  const groups: Record<number, string[]> = {};
  for (const title of strs) {
    const key = hashCode([...title].sort().join(''));
    groups[key] ??= [];
    groups[key].push(title);
  }
  return Object.values(groups);
}
