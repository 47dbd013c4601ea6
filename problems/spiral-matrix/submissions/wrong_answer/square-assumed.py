# The number of columns is taken for the number of rows.
# Caught by: sample
class Solution:
    def spiralOrder(self, matrix: List[List[int]]) -> List[int]:
        n = len(matrix)
        top, bottom, left, right = 0, n - 1, 0, min(n, len(matrix[0])) - 1
        order = []
        while top <= bottom and left <= right:
            order.extend(matrix[top][c] for c in range(left, right + 1))
            order.extend(matrix[r][right] for r in range(top + 1, bottom + 1))
            if top < bottom and left < right:
                order.extend(matrix[bottom][c] for c in range(right - 1, left - 1, -1))
                order.extend(matrix[r][left] for r in range(bottom - 1, top, -1))
            top, bottom, left, right = top + 1, bottom - 1, left + 1, right - 1
        return order
