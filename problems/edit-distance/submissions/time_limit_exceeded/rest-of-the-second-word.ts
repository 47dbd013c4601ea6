/*
 * One row of the table, and a list of the letters of the second word that are still to come, copied for each of them.
 * Caught by: growth
 */
function minDistance(word1: string, word2: string): number {
  const row = Array.from({ length: word1.length + 1 }, (_, j) => j);
  let left = [...word2];
  for (let i = 1; left.length > 0; i++) {
    const [letter, ...others] = left;
    left = others;
    let diagonal = row[0];
    row[0] = i;
    for (let j = 1; j <= word1.length; j++) {
      const above = row[j];
      row[j] = letter === word1[j - 1] ? diagonal : 1 + Math.min(diagonal, above, row[j - 1]);
      diagonal = above;
    }
  }
  return row[word1.length];
}
