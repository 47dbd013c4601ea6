// Fully recursive: one call for each title, so 10,000 deep, and merge sort for the letters.
function merge(a: string, b: string): string {
  let merged = '';
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    merged += j === b.length || (i < a.length && a[i]! <= b[j]!) ? a[i++] : b[j++];
  }
  return merged;
}

function sortLetters(title: string): string {
  if (title.length < 2) return title;
  const middle = title.length >> 1;
  return merge(sortLetters(title.slice(0, middle)), sortLetters(title.slice(middle)));
}

function groupFrom(strs: string[], at: number): Map<string, string[]> {
  if (at === strs.length) return new Map();
  const groups = groupFrom(strs, at + 1);
  const key = sortLetters(strs[at]!);
  const group = groups.get(key) ?? [];
  group.push(strs[at]!);
  return groups.set(key, group);
}

export function groupAnagrams(strs: string[]): string[][] {
  return [...groupFrom(strs, 0).values()];
}
