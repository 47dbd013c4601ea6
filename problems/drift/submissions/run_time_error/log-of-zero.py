# Takes the logarithm of 0 where a bin is empty.
# Caught by: sample
def psi(expected, actual, bins):
    n = len(expected)
    ordered = sorted(expected)
    edges = sorted({ordered[-(-j * n // bins) - 1] for j in range(1, bins)})
    total = 0.0
    e = Counter(bisect_left(edges, x) for x in expected)
    a = Counter(bisect_left(edges, x) for x in actual)
    for i in range(len(edges) + 1):
        p, q = e[i] / n, a[i] / len(actual)
        total += (q - p) * math.log(q / p)
    return total
