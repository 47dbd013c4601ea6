# From every position it continues to the end of the string, even after the first repeat.
# Caught by: growth
class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        best = 0
        for start in range(len(s)):
            seen = set()
            unique = True
            for end in range(start, len(s)):
                unique = unique and s[end] not in seen
                seen.add(s[end])
                if unique:
                    best = max(best, end - start + 1)
        return best
