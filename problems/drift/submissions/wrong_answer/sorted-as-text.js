/*
 * Sorts the values as text.
 * Caught by: sample
 */
function psi(expected, actual, bins) {
  const n = expected.length;
  const sorted = [...expected].sort();
  const edges = [];
  for (let j = 1; j < bins; j++) edges.push(sorted[Math.ceil((j * n) / bins) - 1]);
  const e = shares(expected, edges);
  const a = shares(actual, edges);
  return e.reduce((sum, share, i) => sum + (a[i] - share) * Math.log(a[i] / share), 0);
}

function shares(values, edges) {
  const counts = new Array(edges.length + 1).fill(0);
  for (const value of values) counts[binOf(value, edges)]++;
  return counts.map((count) => count / values.length || 1e-4);
}

function binOf(value, edges) {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
