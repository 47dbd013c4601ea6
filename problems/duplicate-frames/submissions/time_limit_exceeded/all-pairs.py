# Every frame is compared with every other one.
# Caught by: growth
class Solution:
    def duplicateFrames(self, frames: List[List[int]]) -> List[List[int]]:
        taken = set()
        groups = []
        for i, frame in enumerate(frames):
            if i in taken:
                continue
            group = [i] + [j for j in range(i + 1, len(frames)) if frames[j] == frame]
            taken.update(group)
            if len(group) > 1:
                groups.append(group)
        return groups
