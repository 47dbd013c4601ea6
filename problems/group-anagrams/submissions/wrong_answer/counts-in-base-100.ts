/*
 * Packs the counts into one large number, two digits for each: a count of 100 takes three.
 * Caught by: hidden/a-hundred-of-a-letter
 */
export function groupAnagrams(strs: string[]): string[][] {
  const groups = new Map<bigint, string[]>();
  for (const title of strs) {
    let key = 0n;
    for (const letter of title) key += 100n ** BigInt(letter.charCodeAt(0) - 97);
    const group = groups.get(key);
    if (group) group.push(title);
    else groups.set(key, [title]);
  }
  return [...groups.values()];
}
