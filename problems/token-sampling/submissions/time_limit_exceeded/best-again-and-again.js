/*
 * Looks for the best token that is left, topK times.
 * Caught by: growth
 */
function sample(logits, temperature, topK, topP, u) {
  const taken = new Set();
  const order = [];
  for (let n = 0; n < Math.min(topK, logits.length); n++) {
    let best = -1;
    for (let i = 0; i < logits.length; i++) {
      if (!taken.has(i) && (best < 0 || logits[i] > logits[best])) best = i;
    }
    if (temperature === 0) return best;
    taken.add(best);
    order.push(best);
  }
  const weights = order.map((i) => Math.exp((logits[i] - logits[order[0]]) / temperature));
  const total = weights.reduce((a, b) => a + b);
  let mass = 0;
  let size = 0;
  while (size < order.length && mass < topP * total) mass += weights[size++];
  const kept = order.slice(0, size).map((i, at) => [i, weights[at]]);
  kept.sort((a, b) => a[0] - b[0]);
  let sum = 0;
  for (const [i, weight] of kept) {
    sum += weight;
    if (sum > u * mass) return i;
  }
}
