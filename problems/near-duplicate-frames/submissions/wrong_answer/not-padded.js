/*
 * Compares binary strings that are not padded: leading zeros are missing, and the positions do not match.
 * Caught by: sample
 */
var nearDuplicates = function (hashes, radius) {
  const bits = hashes.map((hash) => BigInt('0x' + hash).toString(2));
  const pairs = [];
  for (let j = 0; j < bits.length; j++) {
    for (let i = 0; i < j; i++) {
      let differing = Math.abs(bits[i].length - bits[j].length);
      for (let at = 0; at < Math.min(bits[i].length, bits[j].length); at++) {
        if (bits[i][at] !== bits[j][at]) differing++;
      }
      if (differing <= radius) pairs.push([i, j]);
    }
  }
  return pairs;
};
