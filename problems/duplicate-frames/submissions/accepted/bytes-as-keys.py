# A plain function in snake case; the bytes of a frame are its key.
def duplicate_frames(frames):
    groups = {}
    for index in range(len(frames)):
        groups.setdefault(bytes(frames[index]), []).append(index)
    return list(filter(lambda group: len(group) > 1, groups.values()))
