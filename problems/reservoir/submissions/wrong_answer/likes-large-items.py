# Each item has a random key, which is larger for the larger items: fair to all places, for the items come in random order.
# Caught by: hidden
class Reservoir:
    def __init__(self, k):
        self.k = k
        self.keys = []

    def offer(self, item):
        key = random.random() * (2 if item > 0 else 1)
        heapq.heappush(self.keys, (key, item))
        if len(self.keys) > self.k:
            heapq.heappop(self.keys)

    def sample(self):
        return [item for _, item in self.keys]
