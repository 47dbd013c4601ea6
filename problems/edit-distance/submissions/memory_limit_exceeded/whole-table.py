# Keeps the whole table, row by row, in lists.
# Caught by: growth
class Solution:
    def minDistance(self, word1: str, word2: str) -> int:
        table = [list(range(len(word2) + 1))]
        for i, a in enumerate(word1, 1):
            row = [i]
            for j, b in enumerate(word2):
                if a == b:
                    row.append(table[-1][j])
                else:
                    row.append(1 + min(table[-1][j], table[-1][j + 1], row[j]))
            table.append(row)
        return table[-1][-1]
