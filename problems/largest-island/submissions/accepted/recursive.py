# A plain function that sinks an island and adds up its cells.
def max_area_of_island(grid):
    def area(r, c):
        if r < 0 or c < 0 or r == len(grid) or c == len(grid[0]) or not grid[r][c]:
            return 0
        grid[r][c] = 0
        return 1 + area(r + 1, c) + area(r - 1, c) + area(r, c + 1) + area(r, c - 1)

    return max(area(r, c) for r in range(len(grid)) for c in range(len(grid[0])))
