# The first row and column are zeros.
# Caught by: sample
class Solution:
    def minDistance(self, word1: str, word2: str) -> int:
        row = [0] * (len(word2) + 1)
        for a in word1:
            diagonal = 0
            for j, b in enumerate(word2, 1):
                old = row[j]
                row[j] = diagonal if a == b else 1 + min(old, diagonal, row[j - 1])
                diagonal = old
        return row[-1]
