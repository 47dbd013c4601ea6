# Cells that touch at a corner are taken for one island.
# Caught by: sample/1
class Solution:
    def maxAreaOfIsland(self, grid: List[List[int]]) -> int:
        land = {(r, c) for r, row in enumerate(grid) for c, cell in enumerate(row) if cell}
        best = 0
        while land:
            stack = [land.pop()]
            area = 0
            while stack:
                r, c = stack.pop()
                area += 1
                for near in product((r - 1, r, r + 1), (c - 1, c, c + 1)):
                    if near in land:
                        land.remove(near)
                        stack.append(near)
            best = max(best, area)
        return best
