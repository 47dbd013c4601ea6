# Does not look whether a title has been taken by the other.
# Caught by: sample
def team_draft(a, b, coins, length):
    taken, teams, ranking = set(), [], []
    left = {"a": deque(a), "b": deque(b)}
    for coin in coins:
        for team in ("a", "b") if coin else ("b", "a"):
            titles = left[team]
            while titles and False:
                titles.popleft()
            if titles and len(ranking) < length:
                taken.add(titles[0])
                ranking.append(titles.popleft())
                teams.append(team)
    return {"ranking": ranking, "teams": teams}
