/*
 * The borders of the table are 0: skipping the beginning of either word costs nothing.
 * Caught by: sample
 */
function minDistance(word1: string, word2: string): number {
  const dp = Array.from({ length: word1.length + 1 }, () => new Array(word2.length + 1).fill(0));
  for (let i = 1; i <= word1.length; i++) {
    for (let j = 1; j <= word2.length; j++) {
      dp[i][j] =
        word1[i - 1] === word2[j - 1]
          ? dp[i - 1][j - 1]
          : 1 + Math.min(dp[i - 1][j - 1], dp[i - 1][j], dp[i][j - 1]);
    }
  }
  return dp[word1.length][word2.length];
}
