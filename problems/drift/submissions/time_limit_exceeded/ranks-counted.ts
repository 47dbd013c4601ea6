/*
 * Finds each edge by counting for all values how many are not larger.
 * Caught by: growth
 */
export function psi(expected: number[], actual: number[], bins: number): number {
  const ranks = expected.map((value) => _.sumBy(expected, (other) => Number(other <= value)));
  const edges = _.range(1, bins).map((j) =>
    _.min(expected.filter((_value, i) => ranks[i]! * bins >= j * expected.length)),
  );
  const shares = (values: number[]) => {
    const counts = new Array<number>(bins).fill(0);
    for (const value of values) counts[_.sortedIndex(edges as number[], value)]!++;
    return counts.map((count) => count / values.length || 1e-4);
  };
  const [e, a] = [shares(expected), shares(actual)];
  return _.sum(e.map((share, i) => (a[i]! - share) * Math.log(a[i]! / share)));
}
