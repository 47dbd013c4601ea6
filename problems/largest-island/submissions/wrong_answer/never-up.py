# An island is not followed upwards.
# Caught by: hidden/only-by-going-up
class Solution:
    def maxAreaOfIsland(self, grid: List[List[int]]) -> int:
        def area(r, c):
            if r == len(grid) or c < 0 or c == len(grid[0]) or not grid[r][c]:
                return 0
            grid[r][c] = 0
            return 1 + area(r + 1, c) + area(r, c + 1) + area(r, c - 1)

        return max(area(r, c) for r in range(len(grid)) for c in range(len(grid[0])))
