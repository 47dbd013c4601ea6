# The first row is taken off, and what is left is turned.
# Caught by: growth
class Solution:
    def spiralOrder(self, matrix: List[List[int]]) -> List[int]:
        order = []
        while matrix:
            order += matrix.pop(0)
            matrix = list(zip(*matrix))[::-1]
        return order
