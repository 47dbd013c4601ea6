# A plain function in snake case; the counts of the letters are the key, and a view is returned.
def group_anagrams(strs):
    groups = {}
    for title in strs:
        counts = [0] * 26
        for letter in title:
            counts[ord(letter) - ord('a')] += 1
        groups.setdefault(tuple(counts), []).append(title)
    return groups.values()
