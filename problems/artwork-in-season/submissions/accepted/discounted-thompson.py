# Thompson sampling with clicks and misses that fade.
class ArtworkInSeason:
    def __init__(self, arms: int):
        self.clicks = [0.0] * arms
        self.misses = [0.0] * arms

    def choose(self) -> int:
        drawn = [random.betavariate(a + 1, b + 1) for a, b in zip(self.clicks, self.misses)]
        return drawn.index(max(drawn))

    def reward(self, arm: int, clicked: bool) -> None:
        self.clicks = [0.99 * times for times in self.clicks]
        self.misses = [0.99 * times for times in self.misses]
        if clicked:
            self.clicks[arm] += 1
        else:
            self.misses[arm] += 1
