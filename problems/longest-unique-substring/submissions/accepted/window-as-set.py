# A plain function; the characters of the window are a set.
def length_of_longest_substring(s):
    inside = set()
    start = best = 0
    for letter in s:
        while letter in inside:
            inside.remove(s[start])
            start += 1
        inside.add(letter)
        best = max(best, len(inside))
    return best
