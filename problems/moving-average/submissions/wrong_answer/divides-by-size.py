# The sum is divided by the size before there are so many.
# Caught by: sample
class MovingAverage:
    def __init__(self, size: int):
        self.window = deque([0] * size, maxlen=size)
        self.size = size
        self.total = 0

    def next(self, val: int) -> float:
        self.total += val - self.window[0]
        self.window.append(val)
        return self.total / self.size
