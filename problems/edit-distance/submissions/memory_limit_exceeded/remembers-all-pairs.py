# Recursion with functools.cache remembers the distance of every pair of positions.
# Caught by: growth
def min_distance(word1, word2):
    @cache
    def rest(i, j):
        if i == len(word1) or j == len(word2):
            return len(word1) - i + len(word2) - j
        if word1[i] == word2[j]:
            return rest(i + 1, j + 1)
        return 1 + min(rest(i + 1, j), rest(i, j + 1), rest(i + 1, j + 1))

    return rest(0, 0)
