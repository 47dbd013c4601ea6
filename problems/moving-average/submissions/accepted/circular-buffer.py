# A list that is written over from its beginning.
class MovingAverage:
    def __init__(self, size):
        self.kept = [0] * size
        self.count = 0
        self.total = 0

    def next(self, val):
        at = self.count % len(self.kept)
        self.total += val - self.kept[at]
        self.kept[at] = val
        self.count += 1
        return self.total / min(self.count, len(self.kept))
