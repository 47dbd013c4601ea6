# The bands are four digits each; pairs are returned as they are found.
def near_duplicates(hashes, radius):
    numbers = [int(text, 16) for text in hashes]
    pairs = []
    tables = [{} for _ in range(4)]
    for j, text in enumerate(hashes):
        candidates = set()
        for band, table in enumerate(tables):
            group = table.setdefault(text[4 * band : 4 * band + 4], [])
            candidates.update(group)
            group.append(j)
        for i in candidates:
            if bin(numbers[i] ^ numbers[j]).count('1') <= radius:
                pairs.append([i, j])
    return pairs
