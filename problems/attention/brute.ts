/**
 * The definition for each number of the result on its own. A weight is one over the sum of exp(other score - own
 * score), which cannot be NaN: where exp overflows, the weight is 0.
 */
export function attention(
  q: number[][],
  k: number[][],
  v: number[][],
  heads: number,
  causal: boolean,
): number[][] {
  const part = (row: number[], head: number) => {
    const width = row.length / heads;
    return row.slice(head * width, (head + 1) * width);
  };
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const score = (a: number[], b: number[]) => sum(a.map((x, c) => x * b[c]!)) * a.length ** -0.5;
  return q.map((query, i) =>
    v[0]!.map((_, column) => {
      const head = Math.floor((column * heads) / v[0]!.length);
      const visible = k.filter((_, j) => !causal || j <= i);
      const scores = visible.map((key) => score(part(query, head), part(key, head)));
      const weights = scores.map((own) => 1 / sum(scores.map((other) => Math.exp(other - own))));
      return sum(weights.map((weight, j) => weight * v[j]![column]!));
    }),
  );
}
