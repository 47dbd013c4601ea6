/** Looks at all values for each edge and each bin, and takes the logarithms apart. */
export function psi(expected: number[], actual: number[], bins: number): number {
  const edges = new Set<number>();
  for (let j = 1; j < bins; j++) {
    const enough = expected.filter(
      (value) => expected.filter((other) => other <= value).length * bins >= j * expected.length,
    );
    edges.add(Math.min(...enough));
  }
  const ends = [-Infinity, ...[...edges].sort((a, b) => a - b), Infinity];
  let sum = 0;
  for (let i = 1; i < ends.length; i++) {
    const isInside = (value: number) => value > ends[i - 1]! && value <= ends[i]!;
    const [e, a] = [expected, actual].map(
      (values) => values.filter(isInside).length / values.length || 0.0001,
    ) as [number, number];
    sum += a * Math.log(a) - a * Math.log(e) - e * Math.log(a) + e * Math.log(e);
  }
  return sum;
}
