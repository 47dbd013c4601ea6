// One recursive call per cell, as deep as the matrix has cells; marks in the matrix itself, with a value out of
// range.
const READ = 101;
const RIGHT_OF = new Map([
  ['right', 'down'],
  ['down', 'left'],
  ['left', 'up'],
  ['up', 'right'],
]);
const STEP = { right: [0, 1], down: [1, 0], left: [0, -1], up: [-1, 0] };

export const spiralOrder = (matrix: number[][]): number[] => {
  const order: number[] = [];
  const visit = (r: number, c: number, direction: string): void => {
    order.push(matrix[r][c]);
    matrix[r][c] = READ;
    for (const next of [direction, RIGHT_OF.get(direction)]) {
      const [dr, dc] = STEP[next];
      const value = matrix[r + dr]?.[c + dc];
      if (value === undefined || value === READ) continue;
      visit(r + dr, c + dc, next);
      return;
    }
  };
  visit(0, 0, 'right');
  return order;
};
