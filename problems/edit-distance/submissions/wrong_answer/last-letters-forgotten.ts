/*
 * The loops end one too early: the last letters are never looked at.
 * Caught by: hidden
 */
function minDistance(word1: string, word2: string): number {
  const [m, n] = [word1.length, word2.length];
  if (m === 0 || n === 0) return m + n;
  const dp = Array.from({ length: m }, (_, i) => Array.from({ length: n }, (_, j) => i + j));
  for (let i = 1; i < m; i++) {
    for (let j = 1; j < n; j++) {
      dp[i][j] =
        word1[i - 1] === word2[j - 1]
          ? dp[i - 1][j - 1]
          : 1 + Math.min(dp[i - 1][j - 1], dp[i - 1][j], dp[i][j - 1]);
    }
  }
  return dp[m - 1][n - 1];
}
