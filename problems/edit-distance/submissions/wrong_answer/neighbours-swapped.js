/*
 * Swaps two neighbors in one step, which is not an allowed step.
 * Caught by: hidden
 */
var minDistance = function (word1, word2) {
  const dp = [];
  for (let i = 0; i <= word1.length; i++) {
    dp.push([i]);
    for (let j = 1; j <= word2.length; j++) {
      if (i === 0) {
        dp[i][j] = j;
        continue;
      }
      const cost = word1[i - 1] === word2[j - 1] ? 0 : 1;
      dp[i][j] = Math.min(dp[i - 1][j] + 1, dp[i][j - 1] + 1, dp[i - 1][j - 1] + cost);
      if (i > 1 && j > 1 && word1[i - 1] === word2[j - 2] && word1[i - 2] === word2[j - 1]) {
        dp[i][j] = Math.min(dp[i][j], dp[i - 2][j - 2] + 1);
      }
    }
  }
  return dp[word1.length][word2.length];
};
