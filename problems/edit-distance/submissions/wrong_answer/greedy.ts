/*
 * Decides greedily at each position: skips a letter of the longer remainder, replaces when both are equally long.
 * Caught by: sample
 */
function minDistance(word1: string, word2: string): number {
  let [i, j, steps] = [0, 0, 0];
  while (i < word1.length && j < word2.length) {
    if (word1[i] === word2[j]) {
      i++;
      j++;
      continue;
    }
    steps++;
    const [left1, left2] = [word1.length - i, word2.length - j];
    if (left1 >= left2) i++;
    if (left2 >= left1) j++;
  }
  return steps + (word1.length - i) + (word2.length - j);
}
