# Walks on, and turns where it would leave or was already.
def spiral_order(matrix):
    rows, columns = len(matrix), len(matrix[0])
    seen = [[False] * columns for _ in range(rows)]
    r, c, dr, dc = 0, 0, 0, 1
    order = []
    for _ in range(rows * columns):
        order.append(matrix[r][c])
        seen[r][c] = True
        y, x = r + dr, c + dc
        if not (0 <= y < rows and 0 <= x < columns) or seen[y][x]:
            dr, dc = dc, -dr
        r, c = r + dr, c + dc
    return order
