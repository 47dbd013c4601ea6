# How often they occur is returned, not which they are.
# Caught by: sample
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        return [count for _, count in Counter(nums).most_common(k)]
