/** The share of a bin that contains nothing: its logarithm must exist. */
const EMPTY = 1e-4;

/** Sorts the expected values for the edges, and finds the bin of each value by binary search. */
export function psi(expected: number[], actual: number[], bins: number): number {
  const sorted = Float64Array.from(expected).sort();
  // Equal edges stay: the bins between them contain nothing on either side and add 0.
  const edges = new Float64Array(bins - 1);
  for (let i = 0; i < edges.length; i++) {
    edges[i] = sorted[Math.ceil(((i + 1) * sorted.length) / bins) - 1]!;
  }
  const e = sharesOf(expected, edges);
  const a = sharesOf(actual, edges);
  let sum = 0;
  for (let bin = 0; bin < bins; bin++) {
    sum += (a[bin]! - e[bin]!) * Math.log(a[bin]! / e[bin]!);
  }
  return sum;
}

function sharesOf(values: readonly number[], edges: Float64Array): number[] {
  const counts = new Array<number>(edges.length + 1).fill(0);
  for (const value of values) counts[binOf(value, edges)]!++;
  return counts.map((count) => (count === 0 ? EMPTY : count / values.length));
}

/** The number of edges below a value. */
function binOf(value: number, edges: Float64Array): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
