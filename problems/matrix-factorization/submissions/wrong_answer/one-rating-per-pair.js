/*
 * A map by user and item keeps the last rating of each pair only.
 * Caught by: hidden/rated-twice
 */
function factorize(ratings, users, items, learningRate, l2, epochs) {
  const byPair = new Map(ratings.map((rating) => [`${rating[0]} ${rating[1]}`, rating]));
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const [u, i, r] of byPair.values()) {
      const p = [...users[u]];
      const q = [...items[i]];
      let e = r;
      for (let f = 0; f < p.length; f++) e -= p[f] * q[f];
      users[u] = p.map((a, f) => a + learningRate * (e * q[f] - l2 * a));
      items[i] = q.map((b, f) => b + learningRate * (e * p[f] - l2 * b));
    }
  }
  return { users, items };
}
