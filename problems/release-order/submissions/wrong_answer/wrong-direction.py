# Takes [a, b] for "a before b".
# Caught by: sample
def releaseOrder(titles: int, prerequisites: List[List[int]]) -> List[int]:
    graph = defaultdict(list)
    indegree = [0] * titles
    for b, a in prerequisites:
        graph[b].append(a)
        indegree[a] += 1
    queue = deque(i for i in range(titles) if indegree[i] == 0)
    order = []
    while queue:
        title = queue.popleft()
        order.append(title)
        for following in graph[title]:
            indegree[following] -= 1
            if indegree[following] == 0:
                queue.append(following)
    return order if len(order) == titles else []
