# Writes the state of everybody down after each step, for a look at it later.
# Caught by: growth
def factorize(ratings, users, items, learning_rate, l2, epochs):
    history = []
    for _ in range(epochs):
        for u, i, r in ratings:
            p, q = users[u], items[i]
            e = r - sum(a * b for a, b in zip(p, q))
            users[u] = [a + learning_rate * (e * b - l2 * a) for a, b in zip(p, q)]
            items[i] = [b + learning_rate * (e * a - l2 * b) for a, b in zip(p, q)]
            history = [[list(v) for v in users], [list(v) for v in items]]
    return {"users": history[0], "items": history[1]} if history else {"users": users, "items": items}
