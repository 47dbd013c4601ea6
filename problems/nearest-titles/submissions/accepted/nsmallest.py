# A heap of k titles.
def nearest(embeddings, query, k):
    length = math.sqrt(sum(x * x for x in query))

    def score(embedding):
        norm = math.sqrt(sum(x * x for x in embedding)) * length
        if norm == 0:
            return -math.inf
        return sum(x * y for x, y in zip(embedding, query)) / norm

    scores = [score(embedding) for embedding in embeddings]
    return heapq.nsmallest(k, range(len(scores)), key=lambda i: (-scores[i], i))
