# Explores in one of ten rounds, but takes the means of all that ever happened.
# Caught by: hidden
class ArtworkInSeason:
    def __init__(self, arms):
        self.times = [0] * arms
        self.clicks = [0] * arms

    def choose(self):
        arms = range(len(self.times))
        if random.random() < 0.1:
            return random.choice(arms)
        return max(arms, key=lambda a: self.clicks[a] / self.times[a] if self.times[a] else 1)

    def reward(self, arm, clicked):
        self.times[arm] += 1
        self.clicks[arm] += clicked
