# The window at the end is not looked at.
# Caught by: sample/1
class Solution:
    def medianSlidingWindow(self, nums: List[int], k: int) -> List[float]:
        window = sorted(nums[:k])
        medians = []
        for end in range(k, len(nums)):
            medians.append((window[k // 2] + window[(k - 1) // 2]) / 2)
            window.pop(bisect_left(window, nums[end - k]))
            insort(window, nums[end])
        return medians
