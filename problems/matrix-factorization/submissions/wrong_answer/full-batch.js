/*
 * Collects the changes of an epoch and makes one step of them.
 * Caught by: sample
 */
function factorize(ratings, users, items, learningRate, l2, epochs) {
  for (let epoch = 0; epoch < epochs; epoch++) {
    const changes = [];
    for (const [u, i, r] of ratings) {
      const p = [...users[u]];
      const q = [...items[i]];
      let e = r;
      for (let f = 0; f < p.length; f++) e -= p[f] * q[f];
      changes.push([users[u], p.map((a, f) => learningRate * (e * q[f] - l2 * a))]);
      changes.push([items[i], q.map((b, f) => learningRate * (e * p[f] - l2 * b))]);
    }
    for (const [vector, change] of changes) change.forEach((by, f) => (vector[f] += by));
  }
  return { users, items };
}
