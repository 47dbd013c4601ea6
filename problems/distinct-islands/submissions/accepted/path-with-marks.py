# The path of the search, with a mark for each way back.
def num_distinct_islands(grid):
    shapes = set()

    def walk(r, c, step, path):
        if not (0 <= r < len(grid) and 0 <= c < len(grid[0])) or not grid[r][c]:
            return
        grid[r][c] = 0
        path.append(step)
        walk(r + 1, c, 'd', path)
        walk(r - 1, c, 'u', path)
        walk(r, c + 1, 'r', path)
        walk(r, c - 1, 'l', path)
        path.append('.')

    for r in range(len(grid)):
        for c in range(len(grid[0])):
            path = []
            walk(r, c, 's', path)
            if path:
                shapes.add(''.join(path))
    return len(shapes)
