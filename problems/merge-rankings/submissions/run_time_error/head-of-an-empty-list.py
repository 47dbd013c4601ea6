# Puts the head of each list into the heap, also of lists that have none.
# Caught by: sample
def merge_rankings(lists):
    heap = [(-scores[0], i, 0) for i, scores in enumerate(lists)]
    heapq.heapify(heap)
    result = []
    while heap:
        score, i, at = heapq.heappop(heap)
        result.append(-score)
        if at + 1 < len(lists[i]):
            heapq.heappush(heap, (-lists[i][at + 1], i, at + 1))
    return result
