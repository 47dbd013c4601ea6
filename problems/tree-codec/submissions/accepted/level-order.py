# Two plain functions; level order with a deque, as JSON.
import json
from collections import deque


def serialize(root):
    values = []
    queue = deque([root])
    while queue:
        node = queue.popleft()
        values.append(None if node is None else node.val)
        if node is not None:
            queue.append(node.left)
            queue.append(node.right)
    return json.dumps(values)


def deserialize(data):
    values = iter(json.loads(data))
    first = next(values)
    if first is None:
        return None
    root = TreeNode(first)
    queue = deque([root])
    while queue:
        node = queue.popleft()
        for side in ('left', 'right'):
            value = next(values)
            if value is not None:
                child = TreeNode(value)
                setattr(node, side, child)
                queue.append(child)
    return root
