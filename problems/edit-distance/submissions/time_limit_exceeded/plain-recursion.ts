/*
 * The plain recursive definition, without a table: the same two prefixes are compared again and again.
 * Caught by: large
 */
function minDistance(word1: string, word2: string): number {
  const distance = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    if (word1[i - 1] === word2[j - 1]) return distance(i - 1, j - 1);
    return 1 + Math.min(distance(i - 1, j - 1), distance(i - 1, j), distance(i, j - 1));
  };
  return distance(word1.length, word2.length);
}
