# Keeps all values and takes their means after each one.
# Caught by: growth
class SequentialTest:
    def __init__(self, sigma, tau, alpha):
        self.sigma, self.tau, self.alpha = sigma, tau, alpha
        self.values = [[], []]
        self.best = 0.0

    def observe(self, variant, value):
        self.values[variant].append(value)
        if not all(self.values):
            return
        a, b = self.values
        difference = sum(b) / len(b) - sum(a) / len(a)
        v = self.sigma**2 * (1 / len(a) + 1 / len(b))
        mixed = v + self.tau**2
        exponent = self.tau**2 * difference**2 / (2 * v * mixed)
        self.best = max(self.best, exponent - math.log(mixed / v) / 2)

    def pValue(self):
        return math.exp(-self.best)

    def isSignificant(self):
        return self.pValue() <= self.alpha
