# A dict and a linked list with two ends.
class Link:
    __slots__ = ('key', 'value', 'before', 'after')

    def __init__(self, key=0, value=0):
        self.key = key
        self.value = value


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.links = {}
        self.oldest, self.newest = Link(), Link()
        self.oldest.after = self.newest
        self.newest.before = self.oldest

    def take_out(self, link):
        link.before.after = link.after
        link.after.before = link.before

    def put_last(self, link):
        link.before, link.after = self.newest.before, self.newest
        link.before.after = link
        self.newest.before = link

    def get(self, key):
        link = self.links.get(key)
        if link is None:
            return -1
        self.take_out(link)
        self.put_last(link)
        return link.value

    def put(self, key, value):
        link = self.links.get(key)
        if link is None:
            if len(self.links) == self.capacity:
                oldest = self.oldest.after
                self.take_out(oldest)
                del self.links[oldest.key]
            link = self.links[key] = Link(key)
        else:
            self.take_out(link)
        link.value = value
        self.put_last(link)
