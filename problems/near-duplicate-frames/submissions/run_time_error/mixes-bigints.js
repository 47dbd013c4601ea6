/*
 * Mixes BigInts with numbers, which throws.
 * Caught by: sample
 */
var nearDuplicates = function (hashes, radius) {
  const values = hashes.map((hash) => BigInt('0x' + hash));
  const pairs = [];
  for (let j = 0; j < values.length; j++) {
    for (let i = 0; i < j; i++) {
      let ones = 0;
      for (let x = values[i] ^ values[j]; x > 0; x >>= 1) ones += x & 1;
      if (ones <= radius) pairs.push([i, j]);
    }
  }
  return pairs;
};
