# The values are written one after the other, and read one digit a value.
# Caught by: hidden
class Codec:
    def serialize(self, root):
        parts = []

        def visit(node):
            if not node:
                parts.append('#')
                return
            parts.append(str(node.val))
            visit(node.left)
            visit(node.right)

        visit(root)
        return ''.join(parts)

    def deserialize(self, data):
        letters = iter(data)

        def build():
            letter = next(letters, '#')
            if letter in '#-':
                return None
            node = TreeNode(int(letter))
            node.left = build()
            node.right = build()
            return node

        return build()
