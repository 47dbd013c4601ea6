/** Sorts once, cuts twice, and walks over what is left in the order of the indexes. */
export function sample(
  logits: number[],
  temperature: number,
  topK: number,
  topP: number,
  u: number,
): number {
  const order = [...logits.keys()].sort((a, b) => logits[b]! - logits[a]!);
  const best = order[0]!;
  if (temperature === 0) return best;
  const tokens = order.slice(0, topK).map((index) => ({
    index,
    weight: Math.exp((logits[index]! - logits[best]!) / temperature),
  }));
  const total = tokens.reduce((sum, { weight }) => sum + weight, 0);
  let mass = 0;
  let kept = 0;
  while (kept < tokens.length && mass < topP * total) mass += tokens[kept++]!.weight;
  const left = tokens.slice(0, kept).sort((a, b) => a.index - b.index);
  let sum = 0;
  for (const { index, weight } of left) {
    sum += weight;
    if (sum > u * mass) return index;
  }
  return best;
}
