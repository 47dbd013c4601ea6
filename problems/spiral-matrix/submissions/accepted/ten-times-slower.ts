// The right idea with a constant factor of ten or more: the cells that have been read are a set of strings.
export default function spiralOrder(matrix: number[][]): number[] {
  const left = new Set<string>();
  matrix.forEach((row, r) => row.forEach((_, c) => left.add(`${r}/${c}`)));
  const turns = { '0,1': [1, 0], '1,0': [0, -1], '0,-1': [-1, 0], '-1,0': [0, 1] };
  const order: number[] = [];
  let [r, c] = [0, 0];
  let step = [0, 1];
  while (left.delete(`${r}/${c}`)) {
    order.push(matrix[r][c]);
    const ahead = `${r + step[0]}/${c + step[1]}`;
    if (!left.has(ahead)) step = turns[step.join(',')];
    [r, c] = [r + step[0], c + step[1]];
  }
  return order;
}
