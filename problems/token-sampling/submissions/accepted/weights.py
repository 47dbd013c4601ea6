# Weights relative to the best token.
def sample(logits, temperature, top_k, top_p, u):
    if temperature == 0:
        return max(range(len(logits)), key=lambda i: logits[i])
    order = sorted(range(len(logits)), key=lambda i: -logits[i])[:top_k]
    best = logits[order[0]]
    weights = {i: math.exp((logits[i] - best) / temperature) for i in order}
    total = sum(weights.values())
    kept, mass = [], 0.0
    for i in order:
        kept.append(i)
        mass += weights[i] / total
        if mass >= top_p:
            break
    mass = sum(weights[i] for i in kept)
    seen = 0.0
    for i in sorted(kept):
        seen += weights[i] / mass
        if seen > u:
            return i
    return max(kept)
