# The plain letters and digits, sorted, are the key.
import unicodedata


def bare(title):
    return [
        letter.lower()
        for letter in unicodedata.normalize('NFD', title)
        if unicodedata.category(letter)[0] == 'L' or unicodedata.category(letter) == 'Nd'
    ]


class Solution:
    def groupTitles(self, titles: List[str]) -> List[List[str]]:
        groups = defaultdict(list)
        for title in titles:
            groups[''.join(sorted(''.join(bare(title))))].append(title)
        return list(groups.values())
