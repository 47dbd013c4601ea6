# A sum of floats that ratings are taken from again drifts.
# Caught by: sample/2
class RatingWindow:
    def __init__(self, seconds: int):
        self.seconds = seconds
        self.window = deque()
        self.total = 0.0

    def add(self, timestamp: int, rating: float) -> None:
        self.window.append((timestamp, rating))
        self.total += rating

    def average(self, now: int) -> float:
        while self.window and self.window[0][0] <= now - self.seconds:
            self.total -= self.window.popleft()[1]
        return self.total / len(self.window) if self.window else nan
