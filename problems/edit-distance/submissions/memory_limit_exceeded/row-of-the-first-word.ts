/*
 * Keeps one row, but always along the first word, even if it is the longer one.
 * Caught by: growth
 */
function minDistance(word1: string, word2: string): number {
  const row = Array.from({ length: word1.length + 1 }, (_, j) => j);
  for (let i = 0; i < word2.length; i++) {
    let diagonal = i;
    row[0] = i + 1;
    for (let j = 1; j <= word1.length; j++) {
      const above = row[j];
      row[j] = word2[i] === word1[j - 1] ? diagonal : 1 + Math.min(diagonal, above, row[j - 1]);
      diagonal = above;
    }
  }
  return row[word1.length];
}
