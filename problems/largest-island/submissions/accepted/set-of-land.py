# LeetCode's stub; a set of the land that is left.
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
                for near in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                    if near in land:
                        land.remove(near)
                        stack.append(near)
            best = max(best, area)
        return best
