// Sorts the hashes four times, each time with another band first, and compares those that are adjacent.
/**
 * @param {string[]} hashes
 * @param {number} radius
 * @return {[number, number][]}
 */
var nearDuplicates = function (hashes, radius) {
  const numbers = hashes.map((hash) => hash.match(/..../g).map((band) => parseInt(band, 16)));
  const ones = (x) => {
    let count = 0;
    for (; x !== 0; x &= x - 1) count++;
    return count;
  };
  const pairs = [];
  for (let band = 0; band < 4; band++) {
    const order = [...numbers.keys()].sort((a, b) => numbers[a][band] - numbers[b][band] || a - b);
    for (let from = 0; from < order.length; from++) {
      const a = numbers[order[from]];
      for (let to = from + 1; to < order.length; to++) {
        const b = numbers[order[to]];
        if (a[band] !== b[band]) break;
        if (a.some((value, at) => at < band && value === b[at])) continue;
        const differing = a.reduce((sum, value, at) => sum + ones(value ^ b[at]), 0);
        if (differing <= radius) pairs.push([order[from], order[to]]);
      }
    }
  }
  return pairs;
};
