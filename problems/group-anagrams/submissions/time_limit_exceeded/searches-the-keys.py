# The keys are a list, which is searched for each title.
# Caught by: growth
class Solution:
    def groupAnagrams(self, strs: List[str]) -> List[List[str]]:
        keys = []
        groups = []
        for title in strs:
            key = ''.join(sorted(title))
            if key in keys:
                groups[keys.index(key)].append(title)
            else:
                keys.append(key)
                groups.append([title])
        return groups
