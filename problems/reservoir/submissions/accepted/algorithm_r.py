# Algorithm R with the standard library's random integers.
class Reservoir:
    def __init__(self, k: int):
        self.k = k
        self.seen = 0
        self.items = []

    def offer(self, item: int) -> None:
        self.seen += 1
        if len(self.items) < self.k:
            self.items.append(item)
        elif random.random() * self.seen < self.k:
            self.items[random.randrange(self.k)] = item

    def sample(self) -> List[int]:
        return self.items
