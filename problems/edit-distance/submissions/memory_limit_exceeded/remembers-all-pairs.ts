/*
 * Memoized recursion stores the distance of every pair of positions: the whole table again.
 * Caught by: growth
 */
function minDistance(word1: string, word2: string): number {
  const known: number[][] = [];
  for (let i = 0; i <= word1.length; i++) known.push(new Array(word2.length + 1).fill(-1));
  const distance = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    if (known[i][j] === -1) {
      known[i][j] =
        word1[i - 1] === word2[j - 1]
          ? distance(i - 1, j - 1)
          : 1 + Math.min(distance(i - 1, j - 1), distance(i - 1, j), distance(i, j - 1));
    }
    return known[i][j];
  };
  return distance(word1.length, word2.length);
}
