/*
 * Compares the words position by position and adds the difference of their lengths.
 * Caught by: sample
 */
var minDistance = function (word1, word2) {
  let steps = Math.abs(word1.length - word2.length);
  for (let i = 0; i < Math.min(word1.length, word2.length); i++) {
    if (word1[i] !== word2[i]) steps++;
  }
  return steps;
};
