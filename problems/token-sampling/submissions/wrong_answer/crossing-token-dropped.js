/*
 * Top-p removes the token that crosses.
 * Caught by: sample
 */
function sample(logits, temperature, topK, topP, u) {
  const order = logits.map((_, i) => i).sort((a, b) => logits[b] - logits[a] || a - b);
  if (temperature === 0) return order[0];
  let kept = order.slice(0, topK);
  const max = logits[order[0]] / temperature;
  let exps = kept.map((i) => Math.exp(logits[i] / temperature - max));
  let total = exps.reduce((a, b) => a + b, 0);
  const probs = new Map(kept.map((i, at) => [i, exps[at] / total]));
  let sum = 0;
  let size = 0;
  for (const i of kept) {
    if (size > 0 && sum + probs.get(i) > topP) break;
    size++;
    sum += probs.get(i);
  }
  kept = kept.slice(0, size);
  kept.sort((a, b) => a - b);
  let cumulative = 0;
  for (const i of kept) {
    cumulative += probs.get(i) / sum;
    if (cumulative > u) return i;
  }
  return kept[kept.length - 1];
}
