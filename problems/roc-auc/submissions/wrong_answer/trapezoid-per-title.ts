/*
 * Draws a trapezoid for each title, as if all scores were different.
 * Caught by: sample
 */
function rocAuc(labels: number[], scores: number[]): number {
  const order = [...labels.keys()].sort((a, b) => (scores[a] > scores[b] ? -1 : 1));
  const positives = labels.filter((label) => label === 1).length;
  const negatives = labels.length - positives;
  let [tp, area] = [0, 0];
  for (const i of order) {
    if (labels[i] === 1) tp++;
    else area += tp;
  }
  return area / (positives * negatives);
}
