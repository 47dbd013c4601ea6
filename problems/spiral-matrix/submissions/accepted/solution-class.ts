// In a class, with the lengths of straight runs instead of borders: columns, rows - 1, columns - 1, rows - 2, …
class Solution {
  spiralOrder(matrix: number[][]): number[] {
    const order: number[] = [];
    const runs = [matrix[0].length, matrix.length - 1];
    let [r, c, dr, dc] = [0, -1, 0, 1];
    for (let side = 0; runs[side % 2] > 0; side++) {
      for (let i = 0; i < runs[side % 2]; i++) {
        r += dr;
        c += dc;
        order.push(matrix[r][c]);
      }
      runs[side % 2]--;
      [dr, dc] = [dc, -dr];
    }
    return order;
  }
}
