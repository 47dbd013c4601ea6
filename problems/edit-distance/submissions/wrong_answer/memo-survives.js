/*
 * Memoizes distances at module level, keyed only by position: the next call finds those of other words.
 * Caught by: sample
 */
const known = new Map();

var minDistance = function (word1, word2) {
  const distance = (i, j) => {
    if (i === 0 || j === 0) return i + j;
    const key = i * 1000 + j;
    if (!known.has(key)) {
      known.set(
        key,
        word1[i - 1] === word2[j - 1]
          ? distance(i - 1, j - 1)
          : 1 + Math.min(distance(i - 1, j - 1), distance(i - 1, j), distance(i, j - 1)),
      );
    }
    return known.get(key);
  };
  return distance(word1.length, word2.length);
};
