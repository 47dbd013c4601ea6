"""How values cross: JSON on one side, Python's on the other (docs/python.md has the rules).

A value that no answer can be becomes `{"$odd": …}` with one of the words of judge/base/json-values.ts; what JSON cannot
say becomes `{"$number": "NaN"}` or `{"$bigint": "…"}`.
"""

import array
import collections
import dataclasses
import json
import math
import types

from _judge_leetcode import NaryNode, TreeNode

TEXT = {"kind": "string"}
MAX_NODES = 1_000_000
MAX_DIGITS = 100_000
SAFE = 2**53 - 1

ODD = {
    "function": "a function",
    "set": "a set, which is not a list",
    "iterator": "an iterator or a generator, which is not a list: put list(…) around it",
    "bytes": "bytes, which are not a string",
    "keys": "a dict with keys that are not strings",
    "object": "an object of a class, which is neither a number, a string, a list nor a dict",
    "deep": "a value nested too deeply",
    "cycle": "an object that contains itself",
    "noTree": "not a tree of nodes with val, left and right",
    "noNaryTree": "not a tree of nodes with val and children",
    "noChildren": "a tree whose children are not in a list",
    "noValue": "a tree with a node that has no value",
    "manyDigits": "an integer of more than 100,000 digits",
    "manyNodes": f"a tree with a cycle, or with more than {MAX_NODES} nodes",
}

quote = json.encoder.encode_basestring_ascii
LISTS = (list, tuple, collections.deque, range, array.array)
VIEWS = (type({}.keys()), type({}.values()), type({}.items()))
MAX_DEPTH = 5_000


class Odd(Exception):
    """A value that no answer can be."""


def odd(what):
    return f'{{"$odd":{quote(ODD[what])}}}'


# In -------------------------------------------------------------------------------------------------------------------


def arguments(given, parameters):
    kinds = list(parameters.values())
    return [argument(value, kinds[i] if i < len(kinds) else TEXT) for i, value in enumerate(given)]


def argument(value, kind):
    form = form_of(kind)
    if form == "TreeNode":
        return tree_from(value)
    return nary_from(value) if form == "NaryNode" else value


def form_of(kind):
    while kind["kind"] == "nullable":
        kind = kind["of"]
    return kind["kind"]


def tree_from(items):
    if not items or items[0] is None:
        return None
    root = TreeNode(items[0])
    parents = [root]
    at = 1
    for parent in parents:
        if at >= len(items):
            break
        for side in ("left", "right"):
            if at < len(items):
                if items[at] is not None:
                    child = TreeNode(items[at])
                    setattr(parent, side, child)
                    parents.append(child)
                at += 1
    return root


def nary_from(items):
    if not items or items[0] is None:
        return None
    root = NaryNode(items[0])
    nodes = [root]
    parent = 0
    for val in items[2:]:
        if val is None:
            parent += 1
            continue
        child = NaryNode(val)
        nodes[parent].children.append(child)
        nodes.append(child)
    return root


# Out ------------------------------------------------------------------------------------------------------------------


def output(value, kind):
    """The JSON text of what was returned. Throws what a submission's own objects throw."""
    form = form_of(kind)
    try:
        if form == "void":
            return "null"
        if form == "TreeNode":
            return tree_to(value)
        if form == "NaryNode":
            return nary_to(value)
        return text_of(value, set(), 0)
    except Odd as why:
        return odd(why.args[0])
    except RecursionError:
        return odd("deep")


def text_of(value, around, depth):
    kind = type(value)
    if kind is int:
        return int_text(value)
    if kind is str:
        return quote(value)
    if value is None:
        return "null"
    if kind is bool:
        return "true" if value else "false"
    if kind is float:
        return float_text(value)
    if depth > MAX_DEPTH:
        raise Odd("deep")
    if isinstance(value, LISTS):
        return list_text(plain_items(value), value, around, depth)
    if isinstance(value, VIEWS):
        return list_text(list(value), value, around, depth)
    if isinstance(value, dict):
        return dict_text(dict.items(value), value, around, depth)
    if isinstance(value, int):
        return int_text(int.__index__(value))
    if isinstance(value, float):
        return float_text(float.__float__(value))
    if isinstance(value, str):
        return quote(str.__str__(value))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}
        return dict_text(fields.items(), value, around, depth)
    return odd(what_of(value))


def plain_items(value):
    """The items of a list, whatever a class of its own makes of iterating."""
    for kind in (list, tuple, collections.deque):
        if isinstance(value, kind):
            return value if type(value) is kind else list(kind.__iter__(value))
    return value


def list_text(items, holder, around, depth):
    enter(holder, around)
    if all(type(item) is int and -SAFE <= item <= SAFE for item in items):
        text = ",".join(map(repr, items))
    else:
        text = ",".join([text_of(item, around, depth + 1) for item in items])
    around.discard(id(holder))
    return f"[{text}]"


def dict_text(items, holder, around, depth):
    enter(holder, around)
    parts = []
    for key, value in items:
        if not isinstance(key, str):
            raise Odd("keys")
        parts.append(f"{quote(str.__str__(key))}:{text_of(value, around, depth + 1)}")
    around.discard(id(holder))
    return f"{{{','.join(parts)}}}"


def enter(holder, around):
    if id(holder) in around:
        raise Odd("cycle")
    around.add(id(holder))


def int_text(value):
    if -SAFE <= value <= SAFE:
        return repr(value)
    if value.bit_length() > MAX_DIGITS * 3.33:
        return odd("manyDigits")
    return f'{{"$bigint":"{value}"}}'


def float_text(value):
    if math.isfinite(value):
        return repr(value)
    if value != value:
        return '{"$number":"NaN"}'
    return '{"$number":"Infinity"}' if value > 0 else '{"$number":"-Infinity"}'


def what_of(value):
    if isinstance(value, (set, frozenset)):
        return "set"
    if isinstance(value, (bytes, bytearray, memoryview)):
        return "bytes"
    if isinstance(value, (types.FunctionType, types.BuiltinFunctionType, types.MethodType, type)):
        return "function"
    if hasattr(type(value), "__next__"):
        return "iterator"
    return "object"


def node_text(val):
    """A node's value. A number as text, exactly as it would be printed, is that number."""
    if val is None:
        # In the list it would be taken for a missing child.
        raise Odd("noValue")
    if type(val) is str:
        digits = val[1:] if val.startswith("-") else val
        if digits.isascii() and digits.isdigit() and str(int(digits)) == digits and val != "-0":
            return val
    return text_of(val, set(), 0)


def tree_to(root):
    items = []
    queue = [root] if root is not None else []
    for node in queue:
        if node is None:
            items.append("null")
            continue
        if not hasattr(node, "val"):
            raise Odd("noTree")
        items.append(node_text(node.val))
        queue.append(getattr(node, "left", None))
        queue.append(getattr(node, "right", None))
        if len(queue) > 2 * MAX_NODES:
            raise Odd("manyNodes")
    while items and items[-1] == "null":
        items.pop()
    return f"[{','.join(items)}]"


def nary_to(root):
    if root is None:
        return "[]"
    items = []
    nodes = []

    def add(node):
        if not hasattr(node, "val"):
            raise Odd("noNaryTree")
        items.append(node_text(node.val))
        nodes.append(node)

    add(root)
    items.append("null")
    for node in nodes:
        children = getattr(node, "children", None)
        if children is None:
            children = []
        if not isinstance(children, LISTS):
            raise Odd("noChildren")
        for child in plain_items(children):
            add(child)
        items.append("null")
        if len(nodes) > MAX_NODES:
            raise Odd("manyNodes")
    while items and items[-1] == "null":
        items.pop()
    return f"[{','.join(items)}]"
