# The p-value of the last rank that passes is the limit for all.
def discoveries(p_values, q):
    m = len(p_values)
    ordered = sorted(p_values)
    limit = -1.0
    for rank, p in enumerate(ordered, 1):
        if p <= rank * q / m:
            limit = p
    return [i for i, p in enumerate(p_values) if p <= limit]
