# A stack hands out the last child first, and nobody turns them round again.
# Caught by: sample
class Codec:
    def serialize(self, root: 'Node') -> str:
        if not root:
            return ''
        words = []
        stack = [root]
        while stack:
            node = stack.pop()
            words.append(f'{node.val} {len(node.children)}')
            stack.extend(node.children)
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
