/*
 * Ranks equal scores in the order in which they stand.
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
    for (let k = i; k < j; k++) {
      if (labels[order[k]] === 1) {
        positives++;
        rankSum += k + 1;
      }
    }
    i = j;
  }
  const negatives = n - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
};
