# Running means instead of sums, and the greatest logarithm of the ratio.
class SequentialTest:
    def __init__(self, sigma, tau, alpha):
        self.variance, self.spread, self.alpha = sigma**2, tau**2, alpha
        self.count = [0, 0]
        self.mean = [0.0, 0.0]
        self.best = 0.0

    def observe(self, variant, value):
        self.count[variant] += 1
        self.mean[variant] += (value - self.mean[variant]) / self.count[variant]
        if 0 in self.count:
            return
        v = self.variance / self.count[0] + self.variance / self.count[1]
        z2 = (self.mean[1] - self.mean[0]) ** 2 / v
        ratio = self.spread / v
        self.best = max(self.best, (z2 * ratio / (1 + ratio) - math.log1p(ratio)) / 2)

    def p_value(self):
        return math.exp(-self.best)

    def is_significant(self):
        return self.p_value() <= self.alpha
