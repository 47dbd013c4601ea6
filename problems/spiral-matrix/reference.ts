/** Four borders around the unread part: after each side has been read, its border moves inward. */
export function spiralOrder(matrix: number[][]): number[] {
  let top = 0;
  let bottom = matrix.length - 1;
  let left = 0;
  let right = matrix[0]!.length - 1;
  const order: number[] = [];
  while (top <= bottom && left <= right) {
    for (let c = left; c <= right; c++) order.push(matrix[top]![c]!);
    top++;
    for (let r = top; r <= bottom; r++) order.push(matrix[r]![right]!);
    right--;
    // Only one row or one column may have been left.
    if (top <= bottom) {
      for (let c = right; c >= left; c--) order.push(matrix[bottom]![c]!);
      bottom--;
    }
    if (left <= right) {
      for (let r = bottom; r >= top; r--) order.push(matrix[r]![left]!);
      left++;
    }
  }
  return order;
}
