# Merged edges, and the bins by bisect.
def psi(expected, actual, bins):
    n = len(expected)
    ordered = sorted(expected)
    edges = sorted({ordered[-(-j * n // bins) - 1] for j in range(1, bins)})

    def shares(values):
        counts = Counter(bisect_left(edges, x) for x in values)
        return [counts[i] / len(values) or 1e-4 for i in range(len(edges) + 1)]

    return sum(
        (a - e) * math.log(a / e) for e, a in zip(shares(expected), shares(actual))
    )
