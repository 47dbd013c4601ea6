/**
 * Computes the position of each cell in the spiral on its own: its ring, its side of the ring, its position on that
 * side.
 */
export function spiralOrder(matrix: number[][]): number[] {
  const [rows, columns] = [matrix.length, matrix[0]!.length];
  const cells = matrix.flatMap((row, r) =>
    row.map((value, c) => {
      const ring = Math.min(r, c, rows - 1 - r, columns - 1 - c);
      const [side, place] =
        r === ring
          ? [0, c]
          : c === columns - 1 - ring
            ? [1, r]
            : r === rows - 1 - ring
              ? [2, -c]
              : [3, -r];
      return { value, ring, side, place };
    }),
  );
  cells.sort((a, b) => a.ring - b.ring || a.side - b.side || a.place - b.place);
  return cells.map(({ value }) => value);
}
