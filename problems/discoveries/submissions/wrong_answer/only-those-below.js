/*
 * Returns only the tests that are below their own thresholds.
 * Caught by: hidden
 */
function discoveries(pValues, q) {
  const order = pValues.map((p, i) => [p, i]).sort((a, b) => a[0] - b[0]);
  return order
    .filter(([p], rank) => p <= ((rank + 1) * q) / order.length)
    .map(([, i]) => i)
    .sort((a, b) => a - b);
}
