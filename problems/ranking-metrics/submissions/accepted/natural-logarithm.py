# The base of the logarithm cancels out.
def ranking_metrics(ranked, relevant, k):
    liked = set(relevant)
    most = min(k, len(liked))
    if most == 0:
        return {"recall": 0.0, "ndcg": 0.0, "averagePrecision": 0.0}
    hits, dcg, precisions = 0, 0.0, 0.0
    for place, title in enumerate(ranked[:k], 1):
        if title in liked:
            hits += 1
            dcg += 1 / math.log(place + 1)
            precisions += hits / place
    ideal = sum(1 / math.log(place + 1) for place in range(1, most + 1))
    return {"recall": hits / len(liked), "ndcg": dcg / ideal, "averagePrecision": precisions / most}
