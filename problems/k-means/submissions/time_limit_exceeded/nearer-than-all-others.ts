/*
 * A centroid is the nearest if no other one is nearer: compares every centroid with all others, for each point.
 * Caught by: growth
 */
function kMeans(points: number[][], k: number, iterations: number) {
  let centroids = points.slice(0, k);
  let labels: number[] = [];
  const square = (a: number[], b: number[]) => a.reduce((sum, x, d) => sum + (x - b[d]) ** 2, 0);
  for (let it = 0; it < iterations; it++) {
    const next = points.map((point) => {
      const beaten = centroids.map((own) =>
        centroids.map((other) => square(point, other) < square(point, own)),
      );
      return beaten.findIndex((by) => !by.includes(true));
    });
    if (next.every((label, i) => label === labels[i])) break;
    labels = next;
    const members = centroids.map((): number[][] => []);
    points.forEach((point, i) => members[labels[i]].push(point));
    centroids = centroids.map((old, c) =>
      members[c].length === 0
        ? old
        : old.map((_, d) => members[c].reduce((sum, p) => sum + p[d], 0) / members[c].length),
    );
  }
  return { centroids, labels };
}
