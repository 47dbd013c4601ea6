# A heap of negated heads.
class Solution:
    def mergeRankings(self, lists):
        heap = [(-scores[0], i, 0) for i, scores in enumerate(lists) if scores]
        heapq.heapify(heap)
        result = []
        while heap:
            score, i, at = heap[0]
            result.append(-score)
            if at + 1 < len(lists[i]):
                heapq.heapreplace(heap, (-lists[i][at + 1], i, at + 1))
            else:
                heapq.heappop(heap)
        return result
