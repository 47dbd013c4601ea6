# LeetCode's stub; where each character was last.
class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        last = {}
        start = best = 0
        for i, letter in enumerate(s):
            if last.get(letter, -1) >= start:
                start = last[letter] + 1
            last[letter] = i
            best = max(best, i - start + 1)
        return best
