# Leaves out the bins in which either list has nothing.
# Caught by: sample
def psi(expected, actual, bins):
    n = len(expected)
    ordered = sorted(expected)
    edges = sorted({ordered[-(-j * n // bins) - 1] for j in range(1, bins)})
    e = Counter(bisect_left(edges, x) for x in expected)
    a = Counter(bisect_left(edges, x) for x in actual)
    total = 0.0
    for i in e.keys() & a.keys():
        p, q = e[i] / n, a[i] / len(actual)
        total += (q - p) * math.log(q / p)
    return total
