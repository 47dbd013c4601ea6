/*
 * Keeps the centroids in 32-bit floats: points that are near to one another and far from 0 are not told apart.
 * Caught by: hidden
 */
function kMeans(points: number[][], k: number, iterations: number) {
  const centroids = points.slice(0, k).map((point) => Float32Array.from(point));
  let labels: number[] = [];
  for (let iteration = 0; iteration < iterations; iteration++) {
    const next = points.map((point) => {
      const squares = centroids.map((centroid) =>
        centroid.reduce((sum, x, d) => sum + (x - point[d]!) ** 2, 0),
      );
      return squares.indexOf(Math.min(...squares));
    });
    if (next.every((label, i) => label === labels[i])) break;
    labels = next;
    for (const [c, centroid] of centroids.entries()) {
      const own = points.filter((_, i) => labels[i] === c);
      if (own.length === 0) continue;
      centroid.forEach((_, d) => {
        centroid[d] = own.reduce((sum, point) => sum + point[d]!, 0) / own.length;
      });
    }
  }
  return { centroids: centroids.map((centroid) => [...centroid]), labels };
}
