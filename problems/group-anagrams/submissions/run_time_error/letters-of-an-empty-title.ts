/*
 * Starts from the first letter of a title, which an empty title does not have: reduce without a first value.
 * Caught by: hidden/one-empty-title
 */
function insert(sorted: string, letter: string): string {
  let at = 0;
  while (at < sorted.length && sorted[at]! < letter) at++;
  return sorted.slice(0, at) + letter + sorted.slice(at);
}

export function groupAnagrams(strs: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of strs) {
    const key = title.split('').reduce(insert);
    const group = groups.get(key) ?? [];
    group.push(title);
    groups.set(key, group);
  }
  return Array.from(groups.values());
}
