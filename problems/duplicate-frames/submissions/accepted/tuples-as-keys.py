# The frames themselves, as tuples, are the keys.
class Solution:
    def duplicateFrames(self, frames: List[List[int]]) -> List[List[int]]:
        groups = defaultdict(list)
        for index, frame in enumerate(frames):
            groups[tuple(frame)].append(index)
        return [group for group in groups.values() if len(group) > 1]
