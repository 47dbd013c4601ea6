/*
 * Reads all 16 digits as one number: it has only 53 bits, and the last ones are rounded off.
 * Caught by: sample
 */
var nearDuplicates = function (hashes, radius) {
  const numbers = hashes.map((hash) => BigInt(parseInt(hash, 16)));
  const pairs = [];
  for (let j = 0; j < numbers.length; j++) {
    for (let i = 0; i < j; i++) {
      const ones = (numbers[i] ^ numbers[j]).toString(2).replaceAll('0', '').length;
      if (ones <= radius) pairs.push([i, j]);
    }
  }
  return pairs;
};
