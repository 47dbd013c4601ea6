# Sorts pairs of count and name from high to low: the names as well.
# Caught by: sample
class TrendingHour:
    def __init__(self):
        self.plays = []

    def play(self, title, at):
        self.plays.append((title, at))

    def top(self, k, now):
        counts = Counter(title for title, at in self.plays if at > now - 3600)
        ranking = sorted(((count, title) for title, count in counts.items()), reverse=True)
        return [title for _, title in ranking[:k]]
