/*
 * The length of the longer word minus the longest common subsequence, as if all other letters could be replaced.
 * Caught by: sample
 */
var minDistance = function (word1, word2) {
  const dp = Array.from({ length: word1.length + 1 }, () => new Array(word2.length + 1).fill(0));
  for (let i = 1; i <= word1.length; i++) {
    for (let j = 1; j <= word2.length; j++) {
      dp[i][j] =
        word1[i - 1] === word2[j - 1] ? dp[i - 1][j - 1] + 1 : Math.max(dp[i - 1][j], dp[i][j - 1]);
    }
  }
  return Math.max(word1.length, word2.length) - dp[word1.length][word2.length];
};
