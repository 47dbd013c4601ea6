# Replaces a random item with probability 1/2.
# Caught by: hidden
class Reservoir:
    def __init__(self, k):
        self.k = k
        self.items = []

    def offer(self, item):
        if len(self.items) < self.k:
            self.items.append(item)
        elif random.random() < 0.5:
            self.items[random.randrange(self.k)] = item

    def sample(self):
        return list(self.items)
