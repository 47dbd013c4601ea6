/*
 * Returns the labels of the iteration before.
 * Caught by: sample
 */
function kMeans(points, k, iterations) {
  let centroids = points.slice(0, k).map((point) => point.slice());
  let labels = points.map(() => -1);
  let before = labels;
  const squared = (a, b) => a.reduce((sum, x, d) => sum + (x - b[d]) * (x - b[d]), 0);
  for (let it = 0; it < iterations; it++) {
    const next = points.map((point) => {
      let best = 0;
      let bestDistance = squared(point, centroids[0]);
      for (let c = 1; c < k; c++) {
        const distance = squared(point, centroids[c]);
        if (distance < bestDistance) {
          best = c;
          bestDistance = distance;
        }
      }
      return best;
    });
    const same = next.every((label, i) => label === labels[i]);
    before = labels;
    labels = next;
    if (same) break;
    const sums = centroids.map((centroid) => centroid.map(() => 0));
    const counts = new Array(k).fill(0);
    points.forEach((point, i) => {
      counts[labels[i]]++;
      point.forEach((x, d) => (sums[labels[i]][d] += x));
    });
    centroids = centroids.map((old, c) =>
      counts[c] === 0 ? old : sums[c].map((s) => s / counts[c]),
    );
  }
  return { centroids, labels: before };
}
