/** Walks down from the largest p-value to the first one that is at or below its threshold. */
export function discoveries(pValues: number[], q: number): number[] {
  const sorted = [...pValues].sort((a, b) => a - b);
  let k = sorted.length;
  while (k > 0 && sorted[k - 1]! > (k * q) / sorted.length) k--;
  if (k === 0) return [];
  return [...pValues.keys()].filter((i) => pValues[i]! <= sorted[k - 1]!);
}
