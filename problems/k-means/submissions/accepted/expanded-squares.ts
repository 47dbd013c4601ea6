// Compares |c|² - 2xc instead of distances, in typed arrays.
function kMeans(points: number[][], k: number, iterations: number) {
  const width = points[0].length;
  const centroids = Float64Array.from(points.slice(0, k).flat());
  let labels = new Int32Array(points.length).fill(-1);
  while (iterations-- > 0) {
    const norms = Array.from({ length: k }, (_, c) => {
      const centroid = centroids.subarray(c * width, (c + 1) * width);
      return centroid.reduce((sum, x) => sum + x * x, 0);
    });
    const next = new Int32Array(points.length);
    for (let i = 0; i < points.length; i++) {
      let least = Infinity;
      for (let c = 0; c < k; c++) {
        let value = norms[c];
        for (let d = 0; d < width; d++) value -= 2 * points[i][d] * centroids[c * width + d];
        if (value < least) {
          least = value;
          next[i] = c;
        }
      }
    }
    if (next.every((label, i) => label === labels[i])) break;
    labels = next;
    for (let c = 0; c < k; c++) {
      const members = points.filter((_, i) => labels[i] === c);
      for (let d = 0; members.length > 0 && d < width; d++) {
        centroids[c * width + d] = members.reduce((sum, p) => sum + p[d], 0) / members.length;
      }
    }
  }
  const rows = Array.from({ length: k }, (_, c) =>
    Array.from(centroids.subarray(c * width, (c + 1) * width)),
  );
  return { labels: Array.from(labels), centroids: rows };
}
