# LeetCode's stub: class Codec; the values in preorder.
# Definition for a binary tree node.
# class TreeNode(object):
#     def __init__(self, x):
#         self.val = x
#         self.left = None
#         self.right = None


class Codec:

    def serialize(self, root):
        """Encodes a tree to a single string."""
        words = []

        def visit(node):
            if node is None:
                words.append('#')
                return
            words.append(str(node.val))
            visit(node.left)
            visit(node.right)

        visit(root)
        return ','.join(words)

    def deserialize(self, data):
        """Decodes your encoded data to tree."""
        words = iter(data.split(','))

        def build():
            word = next(words)
            if word == '#':
                return None
            node = TreeNode(int(word))
            node.left = build()
            node.right = build()
            return node

        return build()
