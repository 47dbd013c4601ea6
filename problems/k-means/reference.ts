/** Lloyd's algorithm: the sums and sizes of all clusters in one pass over the points. */
export function kMeans(
  points: number[][],
  k: number,
  iterations: number,
): { centroids: number[][]; labels: number[] } {
  const centroids = points.slice(0, k).map((point) => [...point]);
  const labels = new Array<number>(points.length).fill(-1);
  for (let iteration = 0; iteration < iterations; iteration++) {
    let changed = false;
    const sums = centroids.map((centroid) => centroid.map(() => 0));
    const sizes = centroids.map(() => 0);
    for (const [i, point] of points.entries()) {
      const label = nearest(point, centroids);
      if (label !== labels[i]) changed = true;
      labels[i] = label;
      sizes[label]!++;
      for (const [d, x] of point.entries()) sums[label]![d]! += x;
    }
    if (!changed) break;
    for (const [c, size] of sizes.entries()) {
      if (size > 0) centroids[c] = sums[c]!.map((sum) => sum / size);
    }
  }
  return { centroids, labels };
}

function nearest(point: number[], centroids: number[][]): number {
  let best = 0;
  let least = Infinity;
  for (const [c, centroid] of centroids.entries()) {
    let square = 0;
    for (const [d, x] of point.entries()) square += (x - centroid[d]!) ** 2;
    if (square < least) {
      least = square;
      best = c;
    }
  }
  return best;
}
