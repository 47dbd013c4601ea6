# All islands are counted anew after each position.
# Caught by: growth
class Solution:
    def numIslands2(self, m: int, n: int, positions: List[List[int]]) -> List[int]:
        land = set()
        counts = []
        for r, c in positions:
            land.add((r, c))
            seen = set()
            count = 0
            for start in land:
                if start in seen:
                    continue
                count += 1
                seen.add(start)
                stack = [start]
                while stack:
                    y, x = stack.pop()
                    for near in ((y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1)):
                        if near in land and near not in seen:
                            seen.add(near)
                            stack.append(near)
            counts.append(count)
        return counts
