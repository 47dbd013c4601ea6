/*
 * Returns the p-values instead of their indexes.
 * Caught by: sample
 */
function discoveries(pValues, q) {
  const m = pValues.length;
  const order = pValues.map((p, i) => [p, i]).sort((a, b) => a[0] - b[0]);
  let k = 0;
  for (let i = 0; i < m; i++) {
    if (order[i][0] <= ((i + 1) / m) * q) k = i + 1;
  }
  return order
    .slice(0, k)
    .map(([p]) => p)
    .sort((a, b) => a - b);
}
