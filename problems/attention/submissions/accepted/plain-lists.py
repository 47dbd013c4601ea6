# Lists and a softmax of its own.
def softmax(scores):
    top = max(scores)
    weights = [math.exp(score - top) for score in scores]
    total = sum(weights)
    return [weight / total for weight in weights]


def attention(q, k, v, heads, causal):
    d, dv = len(q[0]) // heads, len(v[0]) // heads
    output = []
    for i, query in enumerate(q):
        row = []
        for head in range(heads):
            columns = range(head * d, (head + 1) * d)
            scores = [
                sum(query[c] * key[c] for c in columns) / math.sqrt(d)
                for key in (k[: i + 1] if causal else k)
            ]
            weights = softmax(scores)
            for c in range(head * dv, (head + 1) * dv):
                row.append(sum(weight * value[c] for weight, value in zip(weights, v)))
        output.append(row)
    return output
