# Adds the lengths up: what was watched twice counts twice.
# Caught by: sample
def minutes_watched(intervals):
    return sum(end - start for start, end in intervals)
