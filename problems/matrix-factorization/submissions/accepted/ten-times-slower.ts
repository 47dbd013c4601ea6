// Copies both vectors, computes each step ten times and takes the mean.
export function factorize(
  ratings: [number, number, number][],
  users: number[][],
  items: number[][],
  learningRate: number,
  l2: number,
  epochs: number,
) {
  const step = (own: number[], other: number[], rating: number) => {
    const error = rating - _.sum(_.zipWith(own, other, (a, b) => a * b));
    return own.map((x, f) => x + learningRate * (error * other[f] - l2 * x));
  };
  const mean = (own: number[], other: number[], rating: number) => {
    const results = _.times(10, () => step([...own], [...other], rating));
    return own.map((_value, f) => _.sumBy(results, (result) => result[f]) / 10);
  };
  _.times(epochs, () => {
    for (const [u, i, rating] of ratings) {
      const user = [...users[u]];
      users[u] = mean(user, items[i], rating);
      items[i] = mean(items[i], user, rating);
    }
  });
  return { users, items };
}
