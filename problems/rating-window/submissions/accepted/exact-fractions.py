# Sums of exact fractions: nothing is lost by subtracting.
from fractions import Fraction


class RatingWindow:
    def __init__(self, seconds: int):
        self.seconds = seconds
        self.window = deque()
        self.total = Fraction(0)

    def add(self, timestamp: int, rating: float) -> None:
        exact = Fraction(rating)
        self.window.append((timestamp, exact))
        self.total += exact

    def average(self, now: int) -> float:
        while self.window and self.window[0][0] <= now - self.seconds:
            self.total -= self.window.popleft()[1]
        return float(self.total / len(self.window)) if self.window else nan
