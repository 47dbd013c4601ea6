# The heap hands out the least first.
# Caught by: sample
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        counts = Counter(nums)
        return heapq.nsmallest(k, counts, key=counts.get)
