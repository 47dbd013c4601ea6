# Rows are objects of a dataclass; the largest are found by heapq.
from dataclasses import dataclass


@dataclass
class Item:
    title: str
    position: float


class ContinueWatching:
    def __init__(self):
        self.last = {}

    def update(self, event):
        key = (event['at'], event['device'])
        titles = self.last.setdefault(event['profile'], {})
        if event['title'] not in titles or titles[event['title']][0] < key:
            titles[event['title']] = (key, event['position'])

    def row(self, profile, limit):
        open_titles = [
            (at, title, position)
            for title, ((at, _), position) in self.last.get(profile, {}).items()
            if position < 1
        ]
        return [Item(title, position) for _, title, position in heapq.nlargest(limit, open_titles)]
