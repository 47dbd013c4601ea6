# A sweep over starts and ends with a counter.
def minutes_watched(intervals):
    events = []
    for start, end in intervals:
        events.append((start, 1))
        events.append((end, -1))
    minutes, open_intervals, since = 0, 0, 0
    for at, change in sorted(events):
        if open_intervals > 0:
            minutes += at - since
        since = at
        open_intervals += change
    return minutes
