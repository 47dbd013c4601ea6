/*
 * Multiplies a prime for each letter in BigInt: exact, but the product grows with the title, and so does the
 * cost of multiplying it by one letter more; on at most 100 letters that is little.
 */
const PRIMES = [
  2n,
  3n,
  5n,
  7n,
  11n,
  13n,
  17n,
  19n,
  23n,
  29n,
  31n,
  37n,
  41n,
  43n,
  47n,
  53n,
  59n,
  61n,
  67n,
  71n,
  73n,
  79n,
  83n,
  89n,
  97n,
  101n,
];

export function groupAnagrams(strs: string[]): string[][] {
  const groups = new Map<bigint, string[]>();
  for (const title of strs) {
    let product = 1n;
    for (const letter of title) product *= PRIMES[letter.charCodeAt(0) - 97]!;
    const group = groups.get(product);
    if (group) group.push(title);
    else groups.set(product, [title]);
  }
  return [...groups.values()];
}
