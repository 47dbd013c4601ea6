/** Whether an input is decided clearly: rounding must not choose the cluster of a point. */

/** The least difference of two squared distances, as a part of the larger one. */
const LEAST_DIFFERENCE = 1e-9;

/**
 * Runs the algorithm and looks at the two nearest centroids of each point. They may be equally far only where all
 * numbers are whole, since those are exact.
 */
export function isClear(points: number[][], k: number, iterations: number): boolean {
  let centroids = points.slice(0, k);
  let labels: number[] = [];
  for (let iteration = 0; iteration < iterations; iteration++) {
    const next: number[] = [];
    for (const point of points) {
      const nearest = twoNearest(point, centroids);
      if (!nearest) return false;
      next.push(nearest[0]);
    }
    if (next.every((label, i) => label === labels[i])) return true;
    labels = next;
    const members = centroids.map((): number[][] => []);
    for (const [i, point] of points.entries()) members[labels[i]!]!.push(point);
    centroids = centroids.map((centroid, c) =>
      members[c]!.length === 0
        ? centroid
        : centroid.map((_, d) => mean(members[c]!.map((p) => p[d]!))),
    );
  }
  return true;
}

/** The nearest centroid and its rivals; undefined where rounding could decide. */
function twoNearest(point: number[], centroids: number[][]): [nearest: number] | undefined {
  const squares = centroids.map((centroid) =>
    centroid.reduce((sum, x, d) => sum + (x - point[d]!) ** 2, 0),
  );
  const least = squares.reduce((a, b) => Math.min(a, b));
  const nearest = squares.indexOf(least);
  const isWhole = (values: number[]) => values.every(Number.isInteger);
  for (const [c, square] of squares.entries()) {
    if (c === nearest || square - least > LEAST_DIFFERENCE * square) continue;
    const isExact = square === least && [point, centroids[c]!, centroids[nearest]!].every(isWhole);
    if (!isExact) return undefined;
  }
  return [nearest];
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
