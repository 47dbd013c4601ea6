/** Four borders around what is left: after each side has been read, its border moves inwards. */
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
    // One row or one column may have been all that was left.
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
