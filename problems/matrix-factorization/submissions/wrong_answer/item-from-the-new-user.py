# Changes the user's vector in place, factor by factor, and uses the new number for the item.
# Caught by: sample
def factorize(ratings, users, items, learning_rate, l2, epochs):
    for _ in range(epochs):
        for u, i, r in ratings:
            p, q = users[u], items[i]
            e = r - sum(a * b for a, b in zip(p, q))
            for f in range(len(p)):
                p[f] += learning_rate * (e * q[f] - l2 * p[f])
                q[f] += learning_rate * (e * p[f] - l2 * q[f])
    return {"users": users, "items": items}
