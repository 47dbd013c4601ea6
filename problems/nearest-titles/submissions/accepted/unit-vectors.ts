// Normalises everything first, as an index does.
const unit = (a: number[]): number[] | undefined => {
  let square = 0;
  for (const x of a) square += x * x;
  const length = Math.sqrt(square);
  return length === 0 ? undefined : a.map((x) => x / length);
};

export default function nearest(embeddings: number[][], query: number[], k: number): number[] {
  const q = unit(query);
  const order = embeddings.map((embedding, i): [number, number] => {
    const e = unit(embedding);
    return [e && q ? -e.reduce((sum, x, c) => sum + x * q[c], 0) : 5, i];
  });
  return _.sortBy(order, '0', '1')
    .slice(0, k)
    .map(([, i]) => i);
}
