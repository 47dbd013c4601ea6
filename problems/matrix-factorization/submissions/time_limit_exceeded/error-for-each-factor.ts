/*
 * Computes the error for each factor, from the vectors of before: right, but quadratic in the factors.
 * Caught by: growth
 */
type Vectors = number[][];

export function factorize(
  ratings: [number, number, number][],
  users: Vectors,
  items: Vectors,
  learningRate: number,
  l2: number,
  epochs: number,
) {
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const [u, i, r] of ratings) {
      const p = [...users[u]];
      const q = [...items[i]];
      const error = () => p.reduce((left, a, g) => left - a * q[g], r);
      users[u] = p.map((a, f) => a + learningRate * (error() * q[f] - l2 * a));
      items[i] = q.map((b, f) => b + learningRate * (error() * p[f] - l2 * b));
    }
  }
  return { users, items };
}
