// LeetCode's JavaScript stub, pasted: one row, and the diagonal in a variable.
/**
 * @param {string} word1
 * @param {string} word2
 * @return {number}
 */
var minDistance = function (word1, word2) {
  if (word2.length > word1.length) [word1, word2] = [word2, word1];
  var dp = Array.from({ length: word2.length + 1 }, (_, j) => j);
  for (var i = 1; i <= word1.length; i++) {
    var corner = dp[0];
    dp[0] = i;
    for (var j = 1; j <= word2.length; j++) {
      var old = dp[j];
      var cost = word1.charAt(i - 1) === word2.charAt(j - 1) ? 0 : 1;
      dp[j] = Math.min(dp[j] + 1, dp[j - 1] + 1, corner + cost);
      corner = old;
    }
  }
  return dp[word2.length];
};
