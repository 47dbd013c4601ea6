# A queue of two stacks with sums, so that nothing is ever subtracted.
class RatingWindow:
    def __init__(self, seconds):
        self.seconds = seconds
        self.older = []
        self.newer = []
        self.newer_sum = 0.0

    def add(self, timestamp, rating):
        self.newer.append((timestamp, rating))
        self.newer_sum += rating

    def forget(self, gone):
        while self.older and self.older[-1][0] <= gone:
            self.older.pop()

    def average(self, now):
        gone = now - self.seconds
        self.forget(gone)
        if not self.older:
            total = 0.0
            for timestamp, rating in reversed(self.newer):
                total += rating
                self.older.append((timestamp, total))
            self.newer = []
            self.newer_sum = 0.0
            self.forget(gone)
        count = len(self.older) + len(self.newer)
        if count == 0:
            return float('nan')
        return ((self.older[-1][1] if self.older else 0.0) + self.newer_sum) / count
