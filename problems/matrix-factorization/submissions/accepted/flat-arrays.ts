// One flat array for each side, and the sum of products from the last factor to the first.
const factorize = (
  ratings: [number, number, number][],
  users: number[][],
  items: number[][],
  learningRate: number,
  l2: number,
  epochs: number,
) => {
  const factors = users[0].length;
  const p = Float64Array.from(users.flat());
  const q = Float64Array.from(items.flat());
  for (; epochs > 0; epochs--) {
    for (const [user, item, rating] of ratings) {
      const u = user * factors;
      const i = item * factors;
      let prediction = 0;
      for (let f = factors - 1; f >= 0; f--) prediction += p[u + f] * q[i + f];
      const e = rating - prediction;
      for (let f = 0; f < factors; f++) {
        const old = p[u + f];
        p[u + f] -= learningRate * (l2 * old - e * q[i + f]);
        q[i + f] -= learningRate * (l2 * q[i + f] - e * old);
      }
    }
  }
  return { users: _.chunk([...p], factors), items: _.chunk([...q], factors) };
};
