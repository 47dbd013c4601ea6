# Greedy by end, which is right only if all prices are equal.
# Caught by: sample
def best_schedule(ads):
    total, free = 0, 0
    for start, end, price in sorted(ads, key=lambda ad: ad[1]):
        if start >= free:
            total += price
            free = end
    return total
