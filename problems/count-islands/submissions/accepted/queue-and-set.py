# A plain function; a queue, and a set of the cells that were seen.
from collections import deque


def numIslands(grid):
    land = {(r, c) for r, row in enumerate(grid) for c, cell in enumerate(row) if cell == '1'}
    count = 0
    while land:
        count += 1
        queue = deque([land.pop()])
        while queue:
            r, c = queue.popleft()
            for near in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                if near in land:
                    land.remove(near)
                    queue.append(near)
    return count
