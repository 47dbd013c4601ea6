/** A test is a discovery if some p-value, no smaller than its own, is at or below the threshold of its rank. */
export function discoveries(pValues: number[], q: number): number[] {
  const rank = (p: number) => pValues.filter((other) => other <= p).length;
  const passes = (p: number) => p <= (rank(p) * q) / pValues.length;
  return pValues.flatMap((p, i) =>
    pValues.some((other) => other >= p && passes(other)) ? [i] : [],
  );
}
