# The default argument is made once, and keeps the cells of the grids before.
# Caught by: sample
def numIslands(grid, visited=set()):
    count = 0
    for r, row in enumerate(grid):
        for c, cell in enumerate(row):
            if cell != '1' or (r, c) in visited:
                continue
            count += 1
            stack = [(r, c)]
            visited.add((r, c))
            while stack:
                y, x = stack.pop()
                for ny, nx in ((y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1)):
                    if 0 <= ny < len(grid) and 0 <= nx < len(row) and grid[ny][nx] == '1' and (ny, nx) not in visited:
                        visited.add((ny, nx))
                        stack.append((ny, nx))
    return count
