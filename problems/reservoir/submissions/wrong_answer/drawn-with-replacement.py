# Draws k times from all items seen: some come twice.
# Caught by: sample
class Reservoir:
    def __init__(self, k):
        self.k = k
        self.items = []

    def offer(self, item):
        self.items.append(item)

    def sample(self):
        return random.choices(self.items, k=min(self.k, len(self.items))) if self.items else []
