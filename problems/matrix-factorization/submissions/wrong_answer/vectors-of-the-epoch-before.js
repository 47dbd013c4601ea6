/*
 * Predicts with copies of the vectors that are made once per epoch, so that steps do not see one another.
 * Caught by: sample
 */
function factorize(ratings, users, items, learningRate, l2, epochs) {
  for (let epoch = 0; epoch < epochs; epoch++) {
    const before = { users: users.map((x) => [...x]), items: items.map((x) => [...x]) };
    for (const [u, i, r] of ratings) {
      const p = before.users[u];
      const q = before.items[i];
      let e = r;
      for (let f = 0; f < p.length; f++) e -= p[f] * q[f];
      users[u] = users[u].map((a, f) => a + learningRate * (e * q[f] - l2 * a));
      items[i] = items[i].map((b, f) => b + learningRate * (e * p[f] - l2 * b));
    }
  }
  return { users, items };
}
