# Thompson sampling with the standard library's Beta distribution.
class ArtworkBandit:
    def __init__(self, arms: int):
        self.clicks = [1] * arms
        self.misses = [1] * arms

    def choose(self) -> int:
        drawn = [random.betavariate(a, b) for a, b in zip(self.clicks, self.misses)]
        return drawn.index(max(drawn))

    def reward(self, arm: int, clicked: bool) -> None:
        if clicked:
            self.clicks[arm] += 1
        else:
            self.misses[arm] += 1
