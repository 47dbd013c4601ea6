# Quantiles from the standard library.
from statistics import NormalDist


def sample_size(baseline, lift, alpha, power):
    z = NormalDist().inv_cdf
    p1, p2 = baseline, baseline + lift
    mean = (p1 + p2) / 2
    root = z(1 - alpha / 2) * math.sqrt(2 * mean * (1 - mean))
    root += z(power) * math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))
    return math.ceil(root**2 / lift**2)
