/*
 * In the single row, uses the new value to the left as the diagonal, which has been overwritten.
 * Caught by: sample
 */
function minDistance(word1: string, word2: string): number {
  const row = Array.from({ length: word2.length + 1 }, (_, j) => j);
  for (let i = 1; i <= word1.length; i++) {
    row[0] = i;
    for (let j = 1; j <= word2.length; j++) {
      const cost = word1[i - 1] === word2[j - 1] ? 0 : 1;
      row[j] = Math.min(row[j] + 1, row[j - 1] + cost);
    }
  }
  return row[word2.length];
}
