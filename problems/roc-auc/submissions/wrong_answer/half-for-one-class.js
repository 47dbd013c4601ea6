/*
 * Returns 0.5 when there is only one class.
 * Caught by: sample
 */
var rocAuc = function (labels, scores) {
  const order = scores.map((_, i) => i).sort((a, b) => scores[a] - scores[b]);
  const n = order.length;
  let positives = 0;
  let rankSum = 0;
  for (let i = 0; i < n;) {
    let j = i;
    while (j < n && scores[order[j]] === scores[order[i]]) j++;
    const rank = (i + 1 + j) / 2;
    for (let k = i; k < j; k++) {
      if (labels[order[k]] === 1) {
        positives++;
        rankSum += rank;
      }
    }
    i = j;
  }
  const negatives = n - positives;
  if (positives * negatives === 0) return 0.5;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
};
