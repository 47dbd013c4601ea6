# The ratings of the window are summed up for each question.
# Caught by: growth
class RatingWindow:
    def __init__(self, seconds):
        self.seconds = seconds
        self.ratings = deque()

    def add(self, timestamp, rating):
        self.ratings.append((timestamp, rating))

    def average(self, now):
        while self.ratings and self.ratings[0][0] <= now - self.seconds:
            self.ratings.popleft()
        if not self.ratings:
            return float('nan')
        return fsum(rating for _, rating in self.ratings) / len(self.ratings)
