/*
 * Sorts by the shortest distance from a title that waits for nothing.
 * Caught by: hidden
 */
function releaseOrder(titles, prerequisites) {
  const after = Array.from({ length: titles }, () => []);
  const waits = new Array(titles).fill(false);
  for (const [a, b] of prerequisites) {
    after[b].push(a);
    waits[a] = true;
  }
  const order = [];
  const seen = new Set();
  for (let i = 0; i < titles; i++) {
    if (!waits[i]) {
      order.push(i);
      seen.add(i);
    }
  }
  for (const title of order) {
    for (const next of after[title]) {
      if (seen.has(next)) continue;
      seen.add(next);
      order.push(next);
    }
  }
  return order.length === titles ? order : [];
}
