// As in a library: the logits of removed tokens become minus infinity, and there is a softmax after each cut.
const softmax = (z: number[]) => {
  const max = z.reduce((a, b) => Math.max(a, b), -Infinity);
  const exps = z.map((x) => Math.exp(x - max));
  const total = exps.reduce((a, b) => a + b, 0);
  return exps.map((x) => x / total);
};

function sample(logits: number[], temperature: number, topK: number, topP: number, u: number) {
  const byValue = (values: number[]) =>
    [...values.keys()].sort((a, b) => values[b] - values[a] || a - b);
  if (temperature === 0) return byValue(logits)[0];
  let z = logits.map((x) => x / temperature);
  for (const i of byValue(logits).slice(topK)) z[i] = -Infinity;
  const probs = softmax(z);
  let sum = 0;
  for (const i of byValue(logits)) {
    if (sum >= topP) z[i] = -Infinity;
    sum += probs[i];
  }
  let seen = 0;
  return softmax(z).findIndex((p) => (seen += p) > u);
}
