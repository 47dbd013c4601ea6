/*
 * Keeps the old vector by reference: it changes together with the new one.
 * Caught by: sample
 */
function factorize(ratings, users, items, learningRate, l2, epochs) {
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const [u, i, r] of ratings) {
      const p = users[u];
      const q = items[i];
      const before = users[u];
      let e = r;
      for (let f = 0; f < p.length; f++) e -= p[f] * q[f];
      for (let f = 0; f < p.length; f++) p[f] += learningRate * (e * q[f] - l2 * p[f]);
      for (let f = 0; f < q.length; f++) q[f] += learningRate * (e * before[f] - l2 * q[f]);
    }
  }
  return { users, items };
}
