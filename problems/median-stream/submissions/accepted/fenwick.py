# How often each number occurred, in a binary indexed tree; methods in snake case.
class MedianFinder:
    OFFSET = 100_001
    SIZE = 1 << 18

    def __init__(self):
        self.tree = [0] * (self.SIZE + 1)
        self.count = 0

    def add_num(self, num):
        self.count += 1
        at = num + self.OFFSET
        while at <= self.SIZE:
            self.tree[at] += 1
            at += at & -at

    def nth(self, n):
        at, step = 0, self.SIZE
        while step:
            if at + step <= self.SIZE and self.tree[at + step] < n:
                at += step
                n -= self.tree[at]
            step >>= 1
        return at + 1 - self.OFFSET

    def find_median(self):
        return (self.nth((self.count + 1) // 2) + self.nth(self.count // 2 + 1)) / 2
