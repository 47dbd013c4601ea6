# The report that counts of each profile and title.
class ContinueWatching:
    def __init__(self):
        self.profiles = defaultdict(dict)

    def update(self, event: dict) -> None:
        titles = self.profiles[event["profile"]]
        known = titles.get(event["title"])
        if known is None or (event["at"], event["device"]) > (known["at"], known["device"]):
            titles[event["title"]] = event

    def row(self, profile: str, limit: int) -> List[dict]:
        events = [event for event in self.profiles[profile].values() if event["position"] != 1]
        events.sort(key=lambda event: -event["at"])
        return [{"title": e["title"], "position": e["position"]} for e in events[:limit]]
