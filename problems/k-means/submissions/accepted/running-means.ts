// A running mean per cluster in place of a sum, and roots of the distances.
interface Cluster {
  mean: number[];
  size: number;
}

export const kMeans = (points: number[][], k: number, iterations: number) => {
  let centroids = points.slice(0, k);
  const labels: number[] = [];
  let changes = 1;
  for (let left = iterations; left > 0 && changes > 0; left--) {
    changes = 0;
    const clusters = centroids.map((centroid): Cluster => ({
      mean: centroid.map(() => 0),
      size: 0,
    }));
    points.forEach((point, i) => {
      const distances = centroids.map((c) =>
        Math.sqrt(_.sum(c.map((x, d) => (x - point[d]) ** 2))),
      );
      const label = distances.indexOf(_.min(distances)!);
      if (label !== labels[i]) changes++;
      labels[i] = label;
      const cluster = clusters[label];
      cluster.size++;
      cluster.mean = cluster.mean.map((x, d) => x + (point[d] - x) / cluster.size);
    });
    if (changes > 0) {
      centroids = centroids.map((old, c) => (clusters[c].size > 0 ? clusters[c].mean : old));
    }
  }
  return { centroids, labels };
};
