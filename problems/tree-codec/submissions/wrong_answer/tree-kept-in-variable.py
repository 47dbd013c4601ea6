# The text says nothing: the tree is kept in a variable.
# Caught by: sample
class Codec:
    kept = None

    def serialize(self, root):
        Codec.kept = root
        return 'kept'

    def deserialize(self, data):
        return Codec.kept
