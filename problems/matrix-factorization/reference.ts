/** One step per rating; the vectors of the step before are kept as they were. */
export function factorize(
  ratings: [number, number, number][],
  users: number[][],
  items: number[][],
  learningRate: number,
  l2: number,
  epochs: number,
): { users: number[][]; items: number[][] } {
  const result = { users: [...users], items: [...items] };
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const [u, i, rating] of ratings) {
      const user = result.users[u]!;
      const item = result.items[i]!;
      const error = rating - user.reduce((sum, value, f) => sum + value * item[f]!, 0);
      const step = (from: number[], other: number[]) =>
        from.map((value, f) => value + learningRate * (error * other[f]! - l2 * value));
      result.users[u] = step(user, item);
      result.items[i] = step(item, user);
    }
  }
  return result;
}
