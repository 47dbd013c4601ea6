# The cells relative to the first one met, as a frozenset.
class Solution:
    def numDistinctIslands(self, grid: List[List[int]]) -> int:
        rows, columns = len(grid), len(grid[0])
        shapes = set()
        for top in range(rows):
            for left in range(columns):
                if not grid[top][left]:
                    continue
                cells = []
                stack = [(top, left)]
                grid[top][left] = 0
                while stack:
                    r, c = stack.pop()
                    cells.append((r, c))
                    for y, x in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                        if 0 <= y < rows and 0 <= x < columns and grid[y][x]:
                            grid[y][x] = 0
                            stack.append((y, x))
                shapes.add(frozenset((r - top, c - left) for r, c in cells))
        return len(shapes)
