# Cells that touch at a corner are taken for one island.
# Caught by: sample
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        land = {(r, c) for r, row in enumerate(grid) for c, cell in enumerate(row) if cell == '1'}
        count = 0
        while land:
            count += 1
            stack = [land.pop()]
            while stack:
                r, c = stack.pop()
                for near in product((r - 1, r, r + 1), (c - 1, c, c + 1)):
                    if near in land:
                        land.remove(near)
                        stack.append(near)
        return count
