# Merges lists that are assumed to ascend, and reverses the result.
# Caught by: sample
def merge_rankings(lists):
    return list(heapq.merge(*lists))[::-1]
