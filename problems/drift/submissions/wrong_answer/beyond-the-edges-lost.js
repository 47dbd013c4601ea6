/*
 * The first and last bin end with the expected values: actual values beyond them are lost.
 * Caught by: sample
 */
function psi(expected, actual, bins) {
  const n = expected.length;
  const sorted = [...expected].sort((a, b) => a - b);
  const edges = [];
  for (let j = 1; j < bins; j++) edges.push(sorted[Math.ceil((j * n) / bins) - 1]);
  const e = shares(expected, edges, sorted[0], sorted[n - 1]);
  const a = shares(actual, edges, sorted[0], sorted[n - 1]);
  return e.reduce((sum, share, i) => sum + (a[i] - share) * Math.log(a[i] / share), 0);
}

function shares(values, edges, least, greatest) {
  const counts = new Array(edges.length + 1).fill(0);
  for (const value of values) {
    if (value >= least && value <= greatest) counts[binOf(value, edges)]++;
  }
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
