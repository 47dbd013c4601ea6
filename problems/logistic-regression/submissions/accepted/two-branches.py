# A sigmoid in two branches, since math.exp raises where it overflows; columns for the gradient.
def sigmoid(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))


def fit(x, y, learning_rate, steps, l2):
    rows = [[1.0, *row] for row in x]
    weights = [0.0] * len(rows[0])
    for _ in range(steps):
        errors = [
            sigmoid(sum(w * v for w, v in zip(weights, row))) - label
            for row, label in zip(rows, y)
        ]
        weights = [
            w - learning_rate * (sum(e * v for e, v in zip(errors, column)) / len(rows) + (l2 * w if j else 0))
            for j, (w, column) in enumerate(zip(weights, zip(*rows)))
        ]
    return weights
