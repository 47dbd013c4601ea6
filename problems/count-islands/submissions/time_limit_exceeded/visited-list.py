# The cells that were visited are a list, which is searched for each step.
# Caught by: growth
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        rows, columns = len(grid), len(grid[0])
        visited = []
        count = 0
        for top in range(rows):
            for left in range(columns):
                if grid[top][left] != '1' or (top, left) in visited:
                    continue
                count += 1
                visited.append((top, left))
                queue = deque([(top, left)])
                while queue:
                    r, c = queue.popleft()
                    for y, x in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                        if not (0 <= y < rows and 0 <= x < columns) or grid[y][x] != '1':
                            continue
                        if (y, x) not in visited:
                            visited.append((y, x))
                            queue.append((y, x))
        return count
