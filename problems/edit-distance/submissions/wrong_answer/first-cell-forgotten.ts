/*
 * The first cell of the row stays 0: dropping the beginning of one word costs nothing.
 * Caught by: sample
 */
function minDistance(word1: string, word2: string): number {
  const row = Array.from({ length: word2.length + 1 }, (_, j) => j);
  for (let i = 1; i <= word1.length; i++) {
    let diagonal = row[0];
    for (let j = 1; j <= word2.length; j++) {
      const above = row[j];
      row[j] = word1[i - 1] === word2[j - 1] ? diagonal : 1 + Math.min(diagonal, above, row[j - 1]);
      diagonal = above;
    }
  }
  return row[word2.length];
}
