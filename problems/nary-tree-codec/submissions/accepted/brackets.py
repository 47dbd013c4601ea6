# Two plain functions; children stand in brackets after their parent.
def serialize(root):
    parts = []
    if root is None:
        return ''

    def visit(node):
        parts.append(f'{node.val}(')
        for child in node.children:
            visit(child)
        parts.append(')')

    visit(root)
    return ''.join(parts)


def deserialize(data):
    top = Node(None, [])
    around = [top]
    word = ''
    for letter in data:
        if letter == '(':
            node = Node(int(word), [])
            around[-1].children.append(node)
            around.append(node)
            word = ''
        elif letter == ')':
            around.pop()
        else:
            word += letter
    return top.children[0] if top.children else None
