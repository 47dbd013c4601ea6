# The values are compared without their order.
# Caught by: hidden/other-order
class Solution:
    def duplicateFrames(self, frames: List[List[int]]) -> List[List[int]]:
        groups = defaultdict(list)
        for index, frame in enumerate(frames):
            groups[tuple(sorted(frame))].append(index)
        return [group for group in groups.values() if len(group) > 1]
