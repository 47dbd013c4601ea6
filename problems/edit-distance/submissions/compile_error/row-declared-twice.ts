// The row is declared twice.
function minDistance(word1: string, word2: string): number {
  const row = [0];
  const row = word2.split('').map((_, j) => j + 1);
  return row[word1.length];
}
