# Only letters are kept.
# Caught by: sample/1
import unicodedata


def bare(title):
    return [
        letter.lower()
        for letter in unicodedata.normalize('NFD', title)
        if unicodedata.category(letter)[0] == 'L'
    ]


class Solution:
    def groupTitles(self, titles: List[str]) -> List[List[str]]:
        groups = defaultdict(list)
        for title in titles:
            groups[''.join(sorted(''.join(bare(title))))].append(title)
        return list(groups.values())
