# Takes the list with the highest head, looked for with max, until all are empty.
# Caught by: growth
def merge_rankings(lists):
    left = [deque(scores) for scores in lists if scores]
    result = []
    while left:
        best = max(left, key=lambda scores: scores[0])
        result.append(best.popleft())
        if not best:
            left.remove(best)
    return result
