# All groups are searched for each title.
# Caught by: growth
import unicodedata


def bare(title):
    return sorted(
        letter.lower()
        for letter in unicodedata.normalize('NFD', title)
        if unicodedata.category(letter)[0] == 'L' or unicodedata.category(letter) == 'Nd'
    )


class Solution:
    def groupTitles(self, titles: List[str]) -> List[List[str]]:
        groups = []
        for title in titles:
            key = bare(title)
            for known, group in groups:
                if known == key:
                    group.append(title)
                    break
            else:
                groups.append((key, [title]))
        return [group for _, group in groups]
