# A heap of negated counts and names; outdated entries are thrown away when they come to the top.
class TrendingHour:
    def __init__(self):
        self.plays = deque()
        self.counts = Counter()
        self.heap = []

    def play(self, title: str, at: int) -> None:
        self.plays.append((at, title))
        self.counts[title] += 1
        heapq.heappush(self.heap, (-self.counts[title], title))

    def top(self, k: int, now: int) -> List[str]:
        while self.plays and self.plays[0][0] <= now - 3600:
            _, title = self.plays.popleft()
            self.counts[title] -= 1
            if self.counts[title]:
                heapq.heappush(self.heap, (-self.counts[title], title))
        found = {}
        while self.heap and len(found) < k:
            negated, title = heapq.heappop(self.heap)
            if self.counts[title] == -negated and title not in found:
                found[title] = negated
        for title, negated in found.items():
            heapq.heappush(self.heap, (negated, title))
        return list(found)
