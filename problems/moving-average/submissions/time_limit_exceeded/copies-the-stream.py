# All values are kept, and the last ones cut out of them each time.
# Caught by: growth
class MovingAverage:

    def __init__(self, size: int):
        self.size = size
        self.values = []

    def next(self, val: int) -> float:
        self.values = self.values + [val]
        window = self.values[-self.size:]
        return sum(window) / len(window)
