/*
 * Multiplies powers of primes in the order of the alphabet, so that anagrams round alike; but titles that are not
 * anagrams may round to the same product.
 * Caught by: hidden/products-that-meet
 */
const PRIMES = [
  2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97,
  101,
];

export function groupAnagrams(strs: string[]): string[][] {
  const groups = new Map<number, string[]>();
  for (const title of strs) {
    const product = [...title].sort().reduce((p, c) => p * PRIMES[c.charCodeAt(0) - 97]!, 1);
    groups.set(product, [...(groups.get(product) ?? []), title]);
  }
  return [...groups.values()];
}
