// Adjusted p-values: m p / rank, and from the largest down the smallest of those seen.
export function discoveries(pValues: number[], q: number): number[] {
  const m = pValues.length;
  const order = _.sortBy(_.range(m), (i) => pValues[i]);
  const adjusted = new Array<number>(m);
  let least = 1;
  for (let rank = m; rank > 0; rank--) {
    const i = order[rank - 1];
    least = Math.min(least, (pValues[i] * m) / rank);
    adjusted[i] = least;
  }
  return _.range(m).filter((i) => adjusted[i] <= q);
}
