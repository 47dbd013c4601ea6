/*
 * Multiplies primes in 32 bits: with a = 2, any 32 letters a make the product zero.
 * Caught by: hidden/thirty-two-a
 */
const PRIMES = [
  2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97,
  101,
];

var groupAnagrams = function (strs) {
  const groups = new Map();
  for (const title of strs) {
    let product = 1;
    for (const letter of title) product = Math.imul(product, PRIMES[letter.charCodeAt(0) - 97]);
    if (!groups.has(product)) groups.set(product, []);
    groups.get(product).push(title);
  }
  return Array.from(groups.values());
};
