/*
 * Computes the error again for each factor, after the factors before have changed.
 * Caught by: sample
 */
function factorize(ratings, users, items, learningRate, l2, epochs) {
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const [u, i, r] of ratings) {
      const p = [...users[u]];
      const q = [...items[i]];
      for (let f = 0; f < p.length; f++) {
        const e = p.reduce((left, a, g) => left - a * q[g], r);
        const [a, b] = [p[f], q[f]];
        p[f] += learningRate * (e * b - l2 * a);
        q[f] += learningRate * (e * a - l2 * b);
      }
      users[u] = p;
      items[i] = q;
    }
  }
  return { users, items };
}
