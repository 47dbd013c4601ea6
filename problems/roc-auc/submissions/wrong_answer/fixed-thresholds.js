/*
 * Draws the curve through 101 fixed thresholds: what lies between two of them is a tie.
 * Caught by: hidden
 */
function rocAuc(labels, scores) {
  const min = Math.min(...scores);
  const max = Math.max(...scores);
  const liked = scores.filter((_, i) => labels[i] === 1);
  const others = scores.filter((_, i) => labels[i] === 0);
  let area = 0;
  let last = [0, 0];
  for (let step = 100; step >= 0; step--) {
    const threshold = min + ((max - min) * step) / 100;
    const tpr = liked.filter((s) => s >= threshold).length / liked.length;
    const fpr = others.filter((s) => s >= threshold).length / others.length;
    area += ((fpr - last[0]) * (tpr + last[1])) / 2;
    last = [fpr, tpr];
  }
  return area;
}
