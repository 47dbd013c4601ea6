/*
 * Updates the users and leaves the items as they are.
 * Caught by: sample
 */
function factorize(ratings, users, items, learningRate, l2, epochs) {
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const [u, i, r] of ratings) {
      const p = [...users[u]];
      const q = [...items[i]];
      let e = r;
      for (let f = 0; f < p.length; f++) e -= p[f] * q[f];
      users[u] = p.map((a, f) => a + learningRate * (e * q[f] - l2 * a));
    }
  }
  return { users, items };
}
