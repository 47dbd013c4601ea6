# Compares viewers in pairs, and leaves out those without a partner.
# Caught by: hidden
class SequentialTest:
    def __init__(self, sigma, tau, alpha):
        self.variance, self.spread, self.alpha = 2 * sigma**2, tau**2, alpha
        self.waiting = [deque(), deque()]
        self.pairs = 0
        self.total = 0.0
        self.best = 0.0

    def observe(self, variant, value):
        self.waiting[variant].append(value)
        if not all(self.waiting):
            return
        self.total += self.waiting[1].popleft() - self.waiting[0].popleft()
        self.pairs += 1
        v = self.variance / self.pairs
        mixed = v + self.spread
        exponent = self.spread * (self.total / self.pairs) ** 2 / (2 * v * mixed)
        self.best = max(self.best, exponent - math.log(mixed / v) / 2)

    def pValue(self):
        return math.exp(-self.best)

    def isSignificant(self):
        return self.pValue() <= self.alpha
