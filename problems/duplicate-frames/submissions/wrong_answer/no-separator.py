# The values are joined without anything between them.
# Caught by: hidden/no-separator
class Solution:
    def duplicateFrames(self, frames: List[List[int]]) -> List[List[int]]:
        groups = defaultdict(list)
        for index, frame in enumerate(frames):
            groups[''.join(map(str, frame))].append(index)
        return [group for group in groups.values() if len(group) > 1]
