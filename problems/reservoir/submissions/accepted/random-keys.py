# Gives each item a random key, and keeps those with the largest keys in a heap.
import heapq
import random


class Reservoir:
    def __init__(self, k):
        self.k = k
        self.keyed = []

    def offer(self, item):
        keyed = (random.random(), item)
        if len(self.keyed) < self.k:
            heapq.heappush(self.keyed, keyed)
        else:
            heapq.heappushpop(self.keyed, keyed)

    def sample(self):
        return [item for _, item in self.keyed]
