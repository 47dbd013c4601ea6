/*
 * For each cell, tries insertions of every length instead of single ones.
 * Caught by: growth
 */
function minDistance(word1: string, word2: string): number {
  const n = word2.length;
  let row = new Int32Array(n + 1).map((_, j) => j);
  for (let i = 1; i <= word1.length; i++) {
    const next = new Int32Array(n + 1);
    next[0] = i;
    for (let j = 1; j <= n; j++) {
      let best = Math.min(row[j] + 1, row[j - 1] + (word1[i - 1] === word2[j - 1] ? 0 : 1));
      for (let gap = 1; gap <= j; gap++) {
        if (next[j - gap] + gap < best) best = next[j - gap] + gap;
      }
      next[j] = best;
    }
    row = next;
  }
  return row[n];
}
