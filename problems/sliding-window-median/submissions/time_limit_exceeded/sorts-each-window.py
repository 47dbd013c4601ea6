# Each window is cut out and sorted.
# Caught by: growth
class Solution:
    def medianSlidingWindow(self, nums: List[int], k: int) -> List[float]:
        medians = []
        for start in range(len(nums) - k + 1):
            window = sorted(nums[start:start + k])
            medians.append((window[k // 2] + window[(k - 1) // 2]) / 2)
        return medians
