/*
 * Adds 0.0001 to every share, also where there is something.
 * Caught by: sample
 */
export function psi(expected: number[], actual: number[], bins: number): number {
  const sorted = [...expected].sort((x, y) => x - y);
  const edges = _.range(1, bins).map((j) => sorted[Math.ceil((j * sorted.length) / bins) - 1]!);
  const shares = (values: number[]) => {
    const counts = new Array<number>(bins).fill(0);
    for (const value of values) counts[_.sortedIndex(edges, value)]!++;
    return counts.map((count) => count / values.length + 1e-4);
  };
  const [e, a] = [shares(expected), shares(actual)];
  return _.sum(e.map((share, i) => (a[i]! - share) * Math.log(a[i]! / share)));
}
