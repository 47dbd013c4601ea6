# Each title is in its group once.
# Caught by: sample
class Solution:
    def groupAnagrams(self, strs: List[str]) -> List[List[str]]:
        groups = defaultdict(set)
        for title in strs:
            groups["".join(sorted(title))].add(title)
        return [list(group) for group in groups.values()]
