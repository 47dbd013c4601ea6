/*
 * Memoizes the distance of every pair of positions under a string key such as "3 5".
 * Caught by: growth
 */
var minDistance = function (word1, word2) {
  const known = {};
  const from = (i, j) => {
    if (i === word1.length) return word2.length - j;
    if (j === word2.length) return word1.length - i;
    const key = `${i} ${j}`;
    if (key in known) return known[key];
    if (word1[i] === word2[j]) return (known[key] = from(i + 1, j + 1));
    known[key] = 1 + Math.min(from(i + 1, j + 1), from(i + 1, j), from(i, j + 1));
    return known[key];
  };
  return from(0, 0);
};
