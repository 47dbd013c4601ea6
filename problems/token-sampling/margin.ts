/** How far an input is from being decided by rounding. */

/** The least distance of a sum from what it is compared with. */
const LEAST_DISTANCE = 1e-9;

/** Whether no sum of probabilities is so near to `topP` or `u` that another way of adding up could choose otherwise. */
export function isClear(
  ...[logits, temperature, topK, topP, u]: [number[], number, number, number, number]
): boolean {
  if (temperature === 0) return true;
  const order = [...logits.keys()].sort((a, b) => logits[b]! - logits[a]! || a - b).slice(0, topK);
  const largest = logits[order[0]!]!;
  const weights = new Map(order.map((i) => [i, Math.exp((logits[i]! - largest) / temperature)]));
  const cumulated = (tokens: number[]) => {
    const total = tokens.reduce((sum, i) => sum + weights.get(i)!, 0);
    let sum = 0;
    return tokens.map((i) => (sum += weights.get(i)!) / total);
  };
  const sums = cumulated(order);
  const isNear = (wanted: number) => (sum: number) => Math.abs(sum - wanted) < LEAST_DISTANCE;
  if (topP < 1 && sums.some(isNear(topP))) return false;
  // The sum of all is 1, and rounded it may be 1 before the last tokens, which count for u all the same.
  const crossing = topP < 1 ? sums.findIndex((sum) => sum >= topP) : -1;
  const kept = crossing < 0 ? order : order.slice(0, crossing + 1);
  return !cumulated(kept.sort((a, b) => a - b)).some(isNear(u));
}
