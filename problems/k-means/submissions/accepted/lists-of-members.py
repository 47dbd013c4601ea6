# The members of each cluster as a list; min keeps the first of equal ones.
def k_means(points, k, iterations):
    centroids = [list(point) for point in points[:k]]
    labels = []
    for _ in range(iterations):
        assigned = [
            min(range(k), key=lambda c: math.dist(point, centroids[c])) for point in points
        ]
        if assigned == labels:
            break
        labels = assigned
        for c in range(k):
            members = [point for point, label in zip(points, labels) if label == c]
            if members:
                centroids[c] = [sum(xs) / len(members) for xs in zip(*members)]
    return {"centroids": centroids, "labels": labels}
