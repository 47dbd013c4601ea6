/*
 * The share of titles on the right side of 0.5.
 * Caught by: sample
 */
export function rocAuc(labels: number[], scores: number[]): number {
  const right = labels.filter((label, i) => scores[i] >= 0.5 === (label === 1));
  return right.length / labels.length;
}
