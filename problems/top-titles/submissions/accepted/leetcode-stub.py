# LeetCode's stub; a Counter knows its most common.
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        return [title for title, _ in Counter(nums).most_common(k)]
