/*
 * Uses the product of primes modulo 1,000,000,007 as the key and never compares the titles: keys collide.
 * Caught by: hidden/hashes-that-collide
 */
const PRIMES = [
  2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97,
  101,
];

export function groupAnagrams(strs: string[]): string[][] {
  const groups = new Map<number, string[]>();
  for (const title of strs) {
    let hash = 1;
    for (const letter of title) hash = (hash * PRIMES[letter.charCodeAt(0) - 97]!) % 1_000_000_007;
    if (!groups.has(hash)) groups.set(hash, []);
    groups.get(hash)!.push(title);
  }
  return [...groups.values()];
}
