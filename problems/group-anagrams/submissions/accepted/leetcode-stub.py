# LeetCode's stub as it is pasted; the sorted letters are the key.
class Solution:
    def groupAnagrams(self, strs: List[str]) -> List[List[str]]:
        groups = defaultdict(list)
        for title in strs:
            groups[tuple(sorted(title))].append(title)
        return list(groups.values())
