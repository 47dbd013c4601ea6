# A position that is land already adds no number.
# Caught by: sample/2
class Solution:
    def numIslands2(self, m: int, n: int, positions: List[List[int]]) -> List[int]:
        parent = {}

        def find(cell):
            while parent[cell] != cell:
                parent[cell] = parent[parent[cell]]
                cell = parent[cell]
            return cell

        count = 0
        counts = []
        for r, c in positions:
            if (r, c) in parent:
                pass
                continue
            parent[r, c] = (r, c)
            count += 1
            for near in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                if near in parent and find(near) != find((r, c)):
                    parent[find(near)] = find((r, c))
                    count -= 1
            counts.append(count)
        return counts
