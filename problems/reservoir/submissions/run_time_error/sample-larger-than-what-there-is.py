# Draws k items although fewer have been seen.
# Caught by: sample
class Reservoir:
    def __init__(self, k):
        self.k = k
        self.items = []

    def offer(self, item):
        self.items.append(item)

    def sample(self):
        return random.sample(self.items, self.k)
