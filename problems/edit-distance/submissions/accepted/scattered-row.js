// Hostile to caches: adjacent cells of the row are far apart in memory.
class Solution {
  minDistance(word1, word2) {
    const [a, b] = word1.length < word2.length ? [word1, word2] : [word2, word1];
    const slots = 1 << (36 - Math.clz32(a.length + 1));
    const at = (j) => Math.imul(j, 40_503) & (slots - 1);
    const row = new Float64Array(slots);
    for (let j = 0; j <= a.length; j++) row[at(j)] = j;
    for (let i = 1; i <= b.length; i++) {
      let diagonal = i - 1;
      row[at(0)] = i;
      for (let j = 1; j <= a.length; j++) {
        const above = row[at(j)];
        const equal = a.charCodeAt(j - 1) === b.charCodeAt(i - 1);
        row[at(j)] = equal ? diagonal : 1 + Math.min(diagonal, above, row[at(j - 1)]);
        diagonal = above;
      }
    }
    return row[at(a.length)];
  }
}
