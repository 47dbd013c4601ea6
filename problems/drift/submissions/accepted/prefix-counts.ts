// How many values are at most an edge, by searching the sorted lists for it; shares are differences of those counts.
export const psi = (expected: number[], actual: number[], bins: number): number => {
  const e = _.sortBy(expected);
  const a = _.sortBy(actual);
  const edges = _.sortedUniq(_.range(1, bins).map((j) => e[Math.ceil((j * e.length) / bins) - 1]));
  const shares = (sorted: number[]) => {
    const below = [0, ...edges.map((edge) => _.sortedLastIndex(sorted, edge)), sorted.length];
    return _.range(1, below.length).map((i) => (below[i] - below[i - 1]) / sorted.length);
  };
  return _.sum(
    _.zipWith(shares(e), shares(a), (x, y) => {
      const [p, q] = [x === 0 ? 1e-4 : x, y === 0 ? 1e-4 : y];
      return (q - p) * (Math.log(q) - Math.log(p));
    }),
  );
};
