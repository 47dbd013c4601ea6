# Thompson sampling: the best artwork on average, whoever is looking.
# Caught by: hidden
class ArtworkForViewer:
    def __init__(self, arms, features):
        self.clicks = [1] * arms
        self.misses = [1] * arms

    def choose(self, context):
        drawn = [random.betavariate(a, b) for a, b in zip(self.clicks, self.misses)]
        return drawn.index(max(drawn))

    def reward(self, arm, context, clicked):
        if clicked:
            self.clicks[arm] += 1
        else:
            self.misses[arm] += 1
