/*
 * Keeps the scaled logits in 32-bit floats, as models do: they lose what four decimals and a low temperature tell.
 * Caught by: hidden
 */
function sample(logits, temperature, topK, topP, u) {
  const order = [...logits.keys()].sort((a, b) => logits[b] - logits[a] || a - b);
  if (temperature === 0) return order[0];
  const scaled = Float32Array.from(logits, (logit) => logit / temperature);
  const left = order.slice(0, topK);
  const weight = (i) => Math.exp(scaled[i] - scaled[order[0]]);
  const total = left.reduce((sum, i) => sum + weight(i), 0);
  let mass = 0;
  let kept = 0;
  while (kept < left.length && mass < topP * total) mass += weight(left[kept++]);
  const tokens = left.slice(0, kept).sort((a, b) => a - b);
  let sum = 0;
  for (const i of tokens) {
    sum += weight(i);
    if (sum > u * mass) return i;
  }
  return tokens.at(-1);
}
