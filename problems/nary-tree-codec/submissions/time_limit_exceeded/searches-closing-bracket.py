# The end of each subtree is found by counting brackets from its start.
# Caught by: growth
class Codec:
    def serialize(self, root):
        if root is None:
            return ''
        return f"{root.val}({''.join(self.serialize(child) for child in root.children)})"

    def deserialize(self, data):
        if not data:
            return None

        def build(start, end):
            opening = data.index('(', start)
            node = Node(int(data[start:opening]), [])
            at = opening + 1
            while at < end - 1:
                begin = at
                depth = 0
                while True:
                    if data[at] == '(':
                        depth += 1
                    elif data[at] == ')':
                        depth -= 1
                        if depth == 0:
                            break
                    at += 1
                at += 1
                node.children.append(build(begin, at))
            return node

        return build(0, len(data))
