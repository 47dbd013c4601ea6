# The upper of the two middle numbers is taken.
# Caught by: sample/2
class Solution:
    def medianSlidingWindow(self, nums: List[int], k: int) -> List[float]:
        window = sorted(nums[:k])
        medians = []
        for end in range(k, len(nums) + 1):
            medians.append(window[k // 2])
            if end < len(nums):
                window.pop(bisect_left(window, nums[end - k]))
                insort(window, nums[end])
        return medians
