/*
 * Memoizes the distance of the remaining words under the words themselves: each key is as long as they are.
 * Caught by: growth
 * Or else: MLE
 */
function minDistance(word1: string, word2: string, known = new Map<string, number>()): number {
  if (word1 === '' || word2 === '') return word1.length + word2.length;
  const key = `${word1},${word2}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const [rest1, rest2] = [word1.slice(1), word2.slice(1)];
  const distance =
    word1[0] === word2[0]
      ? minDistance(rest1, rest2, known)
      : 1 +
        Math.min(
          minDistance(rest1, rest2, known),
          minDistance(rest1, word2, known),
          minDistance(word1, rest2, known),
        );
  known.set(key, distance);
  return distance;
}
