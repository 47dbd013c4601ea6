// LeetCode's TypeScript stub as pasted, without an export: two rows, along the shorter word.
function minDistance(word1: string, word2: string): number {
  if (word1.length < word2.length) return minDistance(word2, word1);
  const n = word2.length;
  let prev: number[] = [];
  for (let j = 0; j <= n; j++) prev.push(j);
  let cur: number[] = new Array(n + 1).fill(0);
  for (let i = 1; i <= word1.length; i++) {
    cur[0] = i;
    for (let j = 1; j <= n; j++) {
      if (word1[i - 1] === word2[j - 1]) {
        cur[j] = prev[j - 1];
      } else {
        cur[j] = 1 + Math.min(prev[j - 1], prev[j], cur[j - 1]);
      }
    }
    [prev, cur] = [cur, prev];
  }
  return prev[n];
}
