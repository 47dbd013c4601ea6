/*
 * Moves a centroid as soon as a point is assigned, while the other points still wait.
 * Caught by: hidden
 */
function kMeans(points, k, iterations) {
  const centroids = points.slice(0, k).map((point) => [...point]);
  let labels = [];
  for (let it = 0; it < iterations; it++) {
    const members = centroids.map(() => []);
    const next = points.map((point) => {
      const squares = centroids.map((c) => c.reduce((sum, x, d) => sum + (x - point[d]) ** 2, 0));
      const label = squares.indexOf(Math.min(...squares));
      members[label].push(point);
      centroids[label] = point.map(
        (_, d) => members[label].reduce((s, p) => s + p[d], 0) / members[label].length,
      );
      return label;
    });
    if (next.every((label, i) => label === labels[i])) break;
    labels = next;
  }
  return { centroids, labels };
}
