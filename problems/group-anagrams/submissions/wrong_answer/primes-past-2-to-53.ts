/*
 * Multiplies a prime for each letter as doubles: past 2^53 the product is rounded, and differently in each order.
 * Caught by: hidden/products-that-round
 */
const PRIMES = [
  2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97,
  101,
];

function groupAnagrams(strs: string[]): string[][] {
  const groups = new Map<number, string[]>();
  for (const title of strs) {
    let product = 1;
    for (const letter of title) product *= PRIMES[letter.charCodeAt(0) - 97]!;
    if (groups.has(product)) groups.get(product)!.push(title);
    else groups.set(product, [title]);
  }
  return [...groups.values()];
}
