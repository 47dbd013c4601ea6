# A plain function; union by size in two lists.
def numIslands2(m, n, positions):
    parent = [-1] * (m * n)
    size = [1] * (m * n)

    def find(cell):
        while parent[cell] != cell:
            parent[cell] = parent[parent[cell]]
            cell = parent[cell]
        return cell

    count = 0
    counts = []
    for row, column in positions:
        here = row * n + column
        if parent[here] < 0:
            parent[here] = here
            count += 1
            for y, x in ((row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)):
                if 0 <= y < m and 0 <= x < n and parent[y * n + x] >= 0:
                    a, b = find(here), find(y * n + x)
                    if a != b:
                        if size[a] < size[b]:
                            a, b = b, a
                        parent[b] = a
                        size[a] += size[b]
                        count -= 1
        counts.append(count)
    return counts
