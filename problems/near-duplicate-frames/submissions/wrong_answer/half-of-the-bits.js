/*
 * Uses ^ on 64-bit numbers: it looks only at the last 32 bits.
 * Caught by: sample
 */
var nearDuplicates = function (hashes, radius) {
  const values = hashes.map((hash) => Number(BigInt.asIntN(32, BigInt(`0x${hash}`))));
  const pairs = [];
  for (let j = 0; j < values.length; j++) {
    for (let i = 0; i < j; i++) {
      let ones = 0;
      for (let x = values[i] ^ values[j]; x !== 0; x &= x - 1) ones++;
      if (ones <= radius) pairs.push([i, j]);
    }
  }
  return pairs;
};
