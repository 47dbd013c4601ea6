# A tie counts as lost.
# Caught by: sample
def roc_auc(labels, scores):
    pairs = sorted(zip(scores, labels))
    below, wins, liked = 0, 0.0, 0
    for _, group in itertools.groupby(pairs, key=lambda pair: pair[0]):
        group = [label for _, label in group]
        ones = sum(group)
        zeros = len(group) - ones
        wins += ones * (below)
        below += zeros
        liked += ones
    return wins / (liked * below) if liked and below else math.nan
