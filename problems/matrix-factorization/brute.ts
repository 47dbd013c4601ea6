type Vectors = { users: number[][]; items: number[][] };

/** All steps in one row, each of which makes new vectors for everybody; a vector shrinks and then moves. */
export function factorize(
  ratings: [number, number, number][],
  users: number[][],
  items: number[][],
  learningRate: number,
  l2: number,
  epochs: number,
): Vectors {
  const steps = Array.from({ length: epochs }, () => ratings).flat();
  return steps.reduce<Vectors>(
    (before, [u, i, rating]) => {
      const products = before.users[u]!.map((value, f) => value * before.items[i]![f]!);
      const missing = products.reduceRight((left, product) => left - product, rating);
      const moved = (vectors: number[][], own: number, other: number[]) =>
        vectors.map((vector, index) =>
          index === own
            ? vector.map((x, f) => (1 - learningRate * l2) * x + learningRate * missing * other[f]!)
            : vector,
        );
      return {
        users: moved(before.users, u, before.items[i]!),
        items: moved(before.items, i, before.users[u]!),
      };
    },
    { users, items },
  );
}
