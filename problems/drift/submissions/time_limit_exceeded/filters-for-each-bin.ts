/*
 * Filters all the values for each bin.
 * Caught by: growth
 */
export function psi(expected: number[], actual: number[], bins: number): number {
  const sorted = [...expected].sort((x, y) => x - y);
  const edges = new Set<number>();
  for (let j = 1; j < bins; j++) edges.add(sorted[Math.ceil((j * sorted.length) / bins) - 1]!);
  const ends = [-Infinity, ...edges, Infinity];
  let sum = 0;
  for (let i = 1; i < ends.length; i++) {
    const [low, high] = [ends[i - 1]!, ends[i]!];
    const share = (values: number[]) =>
      values.filter((x) => low < x && x <= high).length / values.length || 1e-4;
    const [e, a] = [share(expected), share(actual)];
    sum += (a - e) * Math.log(a / e);
  }
  return sum;
}
