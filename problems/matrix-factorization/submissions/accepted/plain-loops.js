// In place, with one old number per factor.
function factorize(ratings, users, items, learningRate, l2, epochs) {
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const [u, i, r] of ratings) {
      const p = users[u];
      const q = items[i];
      let e = r;
      for (let f = 0; f < p.length; f++) e -= p[f] * q[f];
      for (let f = 0; f < p.length; f++) {
        const [a, b] = [p[f], q[f]];
        p[f] += learningRate * (e * b - l2 * a);
        q[f] += learningRate * (e * a - l2 * b);
      }
    }
  }
  return { users, items };
}
