/*
 * Starts each epoch from the vectors given: only the last one counts.
 * Caught by: sample
 */
function factorize(ratings, users, items, learningRate, l2, epochs) {
  let result = { users, items };
  for (let epoch = 0; epoch < epochs; epoch++) {
    result = { users: [...users], items: [...items] };
    for (const [u, i, r] of ratings) {
      const p = [...result.users[u]];
      const q = [...result.items[i]];
      let e = r;
      for (let f = 0; f < p.length; f++) e -= p[f] * q[f];
      result.users[u] = p.map((a, f) => a + learningRate * (e * q[f] - l2 * a));
      result.items[i] = q.map((b, f) => b + learningRate * (e * p[f] - l2 * b));
    }
  }
  return result;
}
