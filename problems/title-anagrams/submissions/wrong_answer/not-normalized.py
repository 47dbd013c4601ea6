# Letters with accents are other letters.
# Caught by: sample/2
class Solution:
    def groupTitles(self, titles: List[str]) -> List[List[str]]:
        groups = defaultdict(list)
        for title in titles:
            groups[''.join(sorted(c for c in title.lower() if c.isalnum()))].append(title)
        return list(groups.values())
