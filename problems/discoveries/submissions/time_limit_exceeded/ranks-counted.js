/*
 * Counts for each p-value how many are not larger.
 * Caught by: growth
 */
function discoveries(pValues, q) {
  const m = pValues.length;
  let limit = -1;
  for (const p of pValues) {
    let rank = 0;
    for (const other of pValues) if (other <= p) rank++;
    if (p <= (rank * q) / m) limit = Math.max(limit, p);
  }
  return [...pValues.keys()].filter((i) => pValues[i] <= limit);
}
