# The start of the window goes back to where an old character was.
# Caught by: hidden
class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        last = {}
        start = best = 0
        for i, letter in enumerate(s):
            if letter in last:
                start = last[letter] + 1
            last[letter] = i
            best = max(best, i - start + 1)
        return best
