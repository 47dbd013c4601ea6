# All reports of a profile are kept, and gone through for each row.
# Caught by: growth
class ContinueWatching:
    def __init__(self):
        self.profiles = defaultdict(list)

    def update(self, event: dict) -> None:
        self.profiles[event["profile"]].append(event)

    def row(self, profile: str, limit: int) -> List[dict]:
        latest = {}
        for event in self.profiles[profile]:
            known = latest.get(event["title"])
            if known is None or (event["at"], event["device"]) > (known["at"], known["device"]):
                latest[event["title"]] = event
        events = [event for event in latest.values() if event["position"] != 1]
        events.sort(key=lambda event: -event["at"])
        return [{"title": e["title"], "position": e["position"]} for e in events[:limit]]
