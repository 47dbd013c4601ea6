/*
 * Counts the digits that differ instead of the bits.
 * Caught by: sample
 */
var nearDuplicates = function (hashes, radius) {
  const pairs = [];
  for (let j = 0; j < hashes.length; j++) {
    for (let i = 0; i < j; i++) {
      let differing = 0;
      for (let at = 0; at < 16; at++) if (hashes[i][at] !== hashes[j][at]) differing++;
      if (differing <= radius) pairs.push([i, j]);
    }
  }
  return pairs;
};
