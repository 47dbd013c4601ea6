# Rounds to the nearest whole number.
# Caught by: hidden
from statistics import NormalDist


def sample_size(baseline, lift, alpha, power):
    z = NormalDist().inv_cdf
    p1, p2 = baseline, baseline + lift
    mean = (p1 + p2) / 2
    root = z(1 - alpha / 2) * math.sqrt(2 * mean * (1 - mean))
    root += z(power) * math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))
    return round(root**2 / lift**2)
