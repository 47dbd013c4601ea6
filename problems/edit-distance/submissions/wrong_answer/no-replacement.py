# A letter is replaced by taking one out and putting one in, which counts twice.
# Caught by: sample
class Solution:
    def minDistance(self, word1: str, word2: str) -> int:
        row = list(range(len(word2) + 1))
        for i, a in enumerate(word1, 1):
            diagonal, row[0] = row[0], i
            for j, b in enumerate(word2, 1):
                old = row[j]
                row[j] = diagonal if a == b else 1 + min(old, row[j - 1])
                diagonal = old
        return row[-1]
