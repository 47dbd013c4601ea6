interface Clusters {
  centroids: number[][];
  labels: number[];
}

/** The three steps as functions of what was before, one call per iteration. */
export function kMeans(points: number[][], k: number, iterations: number): Clusters {
  return repeat(points, { centroids: points.slice(0, k), labels: [] }, iterations);
}

function repeat(points: number[][], { centroids, labels }: Clusters, left: number): Clusters {
  if (left === 0) return { centroids, labels };
  const distances = (point: number[]) =>
    centroids.map((centroid) => Math.hypot(...centroid.map((x, d) => x - point[d]!)));
  const assigned = points.map((point) => {
    const all = distances(point);
    // Equal distances have equal roots, and unequal ones differ by more than their rounding.
    return all.findIndex((distance) => distance <= Math.min(...all) * (1 + 1e-12));
  });
  if (String(assigned) === String(labels)) return { centroids, labels };
  const moved = centroids.map((centroid, c) => {
    const members = points.filter((_, i) => assigned[i] === c);
    if (members.length === 0) return centroid;
    return centroid.map((_, d) => members.reduce((sum, p) => sum + p[d]! / members.length, 0));
  });
  return repeat(points, { centroids: moved, labels: assigned }, left - 1);
}
