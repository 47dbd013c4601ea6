# Vectors shrink by the penalty and then move by the error.
def factorize(ratings, users, items, learning_rate, l2, epochs):
    keep = 1 - learning_rate * l2
    for _ in range(epochs):
        for u, i, r in ratings:
            p, q = users[u], items[i]
            e = learning_rate * (r - sum(a * b for a, b in zip(p, q)))
            users[u] = [keep * a + e * b for a, b in zip(p, q)]
            items[i] = [keep * b + e * a for a, b in zip(p, q)]
    return {"users": users, "items": items}
