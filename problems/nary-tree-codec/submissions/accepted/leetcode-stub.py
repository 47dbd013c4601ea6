# LeetCode's stub: class Codec; each value with the number of its children.
"""
# Definition for a Node.
class Node(object):
    def __init__(self, val=None, children=None):
        if children is None:
            children = []
        self.val = val
        self.children = children
"""

class Codec:
    def serialize(self, root: 'Node') -> str:
        if not root:
            return ''
        words = []
        stack = [root]
        while stack:
            node = stack.pop()
            words.append(f'{node.val} {len(node.children)}')
            stack.extend(reversed(node.children))
        return ' '.join(words)

    def deserialize(self, data: str) -> 'Node':
        if not data:
            return None
        words = iter(data.split())

        def build():
            node = Node(int(next(words)), [])
            for _ in range(int(next(words))):
                node.children.append(build())
            return node

        return build()
