# LinUCB; the inverse is kept up to date by the formula of Sherman and Morrison.
class ArtworkForViewer:
    def __init__(self, arms: int, features: int):
        self.inverse = [
            [[float(i == j) for j in range(features)] for i in range(features)]
            for _ in range(arms)
        ]
        self.moments = [[0.0] * features for _ in range(arms)]

    def choose(self, context: List[float]) -> int:
        best, highest = 0, -math.inf
        for arm, (inverse, moments) in enumerate(zip(self.inverse, self.moments)):
            reach = [math.sumprod(row, context) for row in inverse]
            bound = math.sumprod(reach, moments) + math.sqrt(math.sumprod(reach, context))
            if bound > highest:
                best, highest = arm, bound
        return best

    def reward(self, arm: int, context: List[float], clicked: bool) -> None:
        inverse = self.inverse[arm]
        reach = [math.sumprod(row, context) for row in inverse]
        scale = 1 + math.sumprod(reach, context)
        for row, r in zip(inverse, reach):
            for j, other in enumerate(reach):
                row[j] -= r * other / scale
        if clicked:
            self.moments[arm] = [m + x for m, x in zip(self.moments[arm], context)]
