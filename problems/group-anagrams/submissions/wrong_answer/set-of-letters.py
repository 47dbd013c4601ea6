# The letters without their counts are the key.
# Caught by: hidden/same-letters-other-counts
class Solution:
    def groupAnagrams(self, strs: List[str]) -> List[List[str]]:
        groups = defaultdict(list)
        for title in strs:
            groups[frozenset(title)].append(title)
        return list(groups.values())
