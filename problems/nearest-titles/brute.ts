/** The place of a title is the number of titles that come before it. */
export function nearest(embeddings: number[][], query: number[], k: number): number[] {
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const unit = (a: number[]) => a.map((x) => x / Math.sqrt(sum(a.map((y) => y ** 2))));
  const cosine = (a: number[]) => sum(unit(a).map((x, c) => x * unit(query)[c]!));
  // Without a direction, the cosine is NaN.
  const similarities = embeddings.map((a) => (Number.isNaN(cosine(a)) ? -2 : cosine(a)));
  const place = (i: number) =>
    similarities.filter((s, j) => s > similarities[i]! || (s === similarities[i] && j < i)).length;
  const order: number[] = [];
  for (const i of similarities.keys()) order[place(i)] = i;
  return order.slice(0, k);
}
