/**
 * A shortest path: a node is how many letters of each word have been processed. Finds all nodes that can be reached
 * in zero steps, then in one step, in two, until both words are processed.
 */
export function minDistance(word1: string, word2: string): number {
  const seen = new Set<string>();
  let reached: [i: number, j: number][] = [[0, 0]];
  for (let steps = 0; ; steps++) {
    const next: [i: number, j: number][] = [];
    while (reached.length > 0) {
      const [i, j] = reached.pop()!;
      const place = `${i},${j}`;
      if (i > word1.length || j > word2.length || seen.has(place)) continue;
      seen.add(place);
      if (i === word1.length && j === word2.length) return steps;
      // Equal letters cost nothing.
      if (i < word1.length && word1[i] === word2[j]) reached.push([i + 1, j + 1]);
      next.push([i + 1, j], [i, j + 1], [i + 1, j + 1]);
    }
    reached = next;
  }
}
