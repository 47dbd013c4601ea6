/*
 * exp of the logits themselves; takes the best token where the sums have overflowed.
 * Caught by: hidden
 */
function sample(logits, temperature, topK, topP, u) {
  const order = [...logits.keys()].sort((a, b) => logits[b] - logits[a]);
  if (temperature === 0) return order[0];
  const weight = (i) => Math.exp(logits[i] / temperature);
  const top = order.slice(0, topK);
  const total = top.reduce((sum, i) => sum + weight(i), 0);
  const kept = [];
  let mass = 0;
  for (const i of top) {
    if (mass >= topP * total) break;
    kept.push(i);
    mass += weight(i);
  }
  let sum = 0;
  for (const i of kept.sort((a, b) => a - b)) {
    sum += weight(i);
    if (sum > u * mass) return i;
  }
  return order[0];
}
