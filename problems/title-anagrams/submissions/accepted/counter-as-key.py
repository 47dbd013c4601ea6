# How often each plain character occurs is the key.
import unicodedata


def bare(title):
    return [
        letter.lower()
        for letter in unicodedata.normalize('NFD', title)
        if unicodedata.category(letter)[0] == 'L' or unicodedata.category(letter) == 'Nd'
    ]


def group_titles(titles):
    groups = {}
    for title in titles:
        key = frozenset(Counter(''.join(bare(title))).items())
        groups.setdefault(key, []).append(title)
    return [*groups.values()]
