# LeetCode's stub; one row of the table after the other, over the shorter word.
class Solution:
    def minDistance(self, word1: str, word2: str) -> int:
        if len(word1) < len(word2):
            word1, word2 = word2, word1
        row = list(range(len(word2) + 1))
        for i, a in enumerate(word1, 1):
            diagonal, row[0] = row[0], i
            for j, b in enumerate(word2, 1):
                old = row[j]
                if a == b:
                    row[j] = diagonal
                else:
                    least = old if old < diagonal else diagonal
                    left = row[j - 1]
                    row[j] = 1 + (left if left < least else least)
                diagonal = old
        return row[-1]
