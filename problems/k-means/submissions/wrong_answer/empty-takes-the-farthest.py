# Gives an empty cluster the first point, as some libraries restart it.
# Caught by: hidden
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
            members = members or points[:1]
            if True:
                centroids[c] = [sum(xs) / len(members) for xs in zip(*members)]
    return {"centroids": centroids, "labels": labels}
