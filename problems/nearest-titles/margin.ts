/** Whether an input is decided clearly: rounding must not choose between two titles. */

const LEAST_DIFFERENCE = 1e-9;

/** Whether no two similarities are nearly equal, other than those of embeddings that differ by a power of two. */
export function isClear(embeddings: number[][], query: number[]): boolean {
  if (query.every((x) => x === 0)) return true;
  const length = (a: number[]) => Math.hypot(...a);
  const titles = embeddings
    .filter((embedding) => embedding.some((x) => x !== 0))
    .map((embedding) => {
      const dot = embedding.reduce((sum, x, c) => sum + x * query[c]!, 0);
      return { embedding, similarity: dot / (length(embedding) * length(query)) };
    })
    .sort((a, b) => a.similarity - b.similarity);
  return titles.every(({ embedding, similarity }, i) => {
    const next = titles[i + 1];
    return (
      !next ||
      next.similarity - similarity > LEAST_DIFFERENCE ||
      areMultiples(embedding, next.embedding)
    );
  });
}

function areMultiples(a: number[], b: number[]): boolean {
  const at = a.findIndex((x) => x !== 0);
  const factor = b[at]! / a[at]!;
  return Number.isInteger(Math.log2(factor)) && a.every((x, c) => x * factor === b[c]);
}
