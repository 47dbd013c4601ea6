/*
 * Keeps one row, but always along the second word, even if it is the longer one.
 * Caught by: growth
 */
var minDistance = function (word1, word2) {
  const row = Array.from({ length: word2.length + 1 }, (_, j) => j);
  for (let i = 0; i < word1.length; i++) {
    let diagonal = i;
    row[0] = i + 1;
    for (let j = 1; j <= word2.length; j++) {
      const above = row[j];
      row[j] = word1[i] === word2[j - 1] ? diagonal : 1 + Math.min(diagonal, above, row[j - 1]);
      diagonal = above;
    }
  }
  return row[word2.length];
};
