/*
 * Builds new lists of all vectors in each step.
 * Caught by: growth
 */
function factorize(ratings, users, items, learningRate, l2, epochs) {
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const [u, i, r] of ratings) {
      const p = [...users[u]];
      const q = [...items[i]];
      let e = r;
      for (let f = 0; f < p.length; f++) e -= p[f] * q[f];
      users = users.map((x, j) =>
        j === u ? p.map((a, f) => a + learningRate * (e * q[f] - l2 * a)) : x,
      );
      items = items.map((x, j) =>
        j === i ? q.map((b, f) => b + learningRate * (e * p[f] - l2 * b)) : x,
      );
    }
  }
  return { users, items };
}
