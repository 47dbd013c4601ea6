# The words that are left are copied for each node.
# Caught by: growth
class Codec:

    def serialize(self, root):
        if root is None:
            return '#'
        return f'{root.val},{self.serialize(root.left)},{self.serialize(root.right)}'

    def deserialize(self, data):
        words = data.split(',')

        def build():
            nonlocal words
            word, words = words[0], words[1:]
            if word == '#':
                return None
            node = TreeNode(int(word))
            node.left = build()
            node.right = build()
            return node

        return build()
