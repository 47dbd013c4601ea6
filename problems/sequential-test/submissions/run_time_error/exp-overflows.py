# Computes the ratio itself: math.exp raises an OverflowError above 709.
# Caught by: hidden
class SequentialTest:
    def __init__(self, sigma, tau, alpha):
        self.sigma, self.tau, self.alpha = sigma, tau, alpha
        self.count = [0, 0]
        self.sum = [0.0, 0.0]
        self.p = 1.0

    def observe(self, variant, value):
        self.count[variant] += 1
        self.sum[variant] += value
        if 0 in self.count:
            return
        difference = self.sum[1] / self.count[1] - self.sum[0] / self.count[0]
        v = self.sigma**2 * (1 / self.count[0] + 1 / self.count[1])
        mixed = v + self.tau**2
        exponent = self.tau**2 * difference**2 / (2 * v * mixed)
        self.p = min(self.p, 1 / (math.sqrt(v / mixed) * math.exp(exponent)))

    def pValue(self):
        return self.p

    def isSignificant(self):
        return self.p <= self.alpha
