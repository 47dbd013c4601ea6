# No sorting, but a look at all titles for the largest k.
# Caught by: growth
class TrendingHour:
    def __init__(self):
        self.plays = deque()
        self.counts = {}

    def play(self, title, at):
        self.plays.append((title, at))
        self.counts[title] = self.counts.get(title, 0) + 1

    def top(self, k, now):
        while self.plays and self.plays[0][1] <= now - 3600:
            title, _ = self.plays.popleft()
            self.counts[title] -= 1
            if self.counts[title] == 0:
                del self.counts[title]
        return heapq.nsmallest(k, self.counts, key=lambda title: (-self.counts[title], title))
