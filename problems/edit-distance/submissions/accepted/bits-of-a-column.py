# A plain function; a column's steps are the bits of two numbers.
def min_distance(word1, word2):
    if len(word1) > len(word2):
        word1, word2 = word2, word1
    m = len(word1)
    if m == 0:
        return len(word2)
    full = (1 << m) - 1
    places = {}
    for i, letter in enumerate(word1):
        places[letter] = places.get(letter, 0) | 1 << i
    up, down, distance = full, 0, m
    for letter in word2:
        equal = places.get(letter, 0)
        diagonal = (((equal & up) + up) ^ up) | equal | down
        right_up = down | ~(diagonal | up) & full
        right_down = up & diagonal
        if right_up >> m - 1 & 1:
            distance += 1
        if right_down >> m - 1 & 1:
            distance -= 1
        right_up = right_up << 1 | 1
        right_down <<= 1
        up = (right_down | ~(diagonal | right_up)) & full
        down = right_up & diagonal & full
    return distance
