# It goes down first.
# Caught by: sample
class Solution:
    def spiralOrder(self, matrix: List[List[int]]) -> List[int]:
        matrix = [list(column) for column in zip(*matrix)]
        order = []
        while matrix:
            order += matrix.pop(0)
            matrix = [list(row) for row in zip(*matrix)][::-1]
        return order
