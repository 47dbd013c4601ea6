# The standard library merges from the highest to the lowest.
def merge_rankings(lists: List[List[float]]) -> List[float]:
    return list(heapq.merge(*lists, reverse=True))
