# How many characters there are, wherever they stand.
# Caught by: sample
class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        return len(set(s))
