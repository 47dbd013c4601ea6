# Each title's plays are counted by going through all of them.
# Caught by: growth
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        return sorted(set(nums), key=lambda title: nums.count(title), reverse=True)[:k]
