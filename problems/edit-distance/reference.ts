/**
 * One row of the table of distances between prefixes: `row[j]` is the distance between the part of the longer word
 * that has been read and the first `j` letters of the shorter one.
 */
export function minDistance(word1: string, word2: string): number {
  const [shorter, longer] = word1.length < word2.length ? [word1, word2] : [word2, word1];
  const letters = Uint8Array.from(shorter, (letter) => letter.charCodeAt(0));
  const row = Uint32Array.from({ length: letters.length + 1 }, (_, j) => j);
  for (let i = 0; i < longer.length; i++) {
    const letter = longer.charCodeAt(i);
    let diagonal = i;
    let left = i + 1;
    row[0] = left;
    for (let j = 1; j < row.length; j++) {
      const above = row[j]!;
      left = letters[j - 1] === letter ? diagonal : Math.min(diagonal, above, left) + 1;
      diagonal = above;
      row[j] = left;
    }
  }
  return row[letters.length]!;
}
