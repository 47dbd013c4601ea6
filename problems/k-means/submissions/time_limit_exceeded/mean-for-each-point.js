/*
 * Computes the mean of its cluster again for each point.
 * Caught by: growth
 */
function kMeans(points, k, iterations) {
  let centroids = points.slice(0, k).map((point) => point.slice());
  let labels = points.map(() => -1);
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
    labels = next;
    if (same) break;
    const sums = centroids.map((centroid) => centroid.map(() => 0));
    const counts = new Array(k).fill(0);
    points.forEach((point, i) => {
      counts[labels[i]]++;
      point.forEach((x, d) => (sums[labels[i]][d] += x));
    });
    centroids = centroids.map((old) => old);
    for (const label of labels) {
      const members = points.filter((_, i) => labels[i] === label);
      centroids[label] = sums[label].map((s) => s / members.length);
    }
  }
  return { centroids, labels };
}
