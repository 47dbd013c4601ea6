"""How much a built-in works on, without running anything of the submission's."""

import array
import collections
import types

SETS = (set, frozenset)
DICTS = (
    dict,
    collections.Counter,
    collections.defaultdict,
    collections.OrderedDict,
    type({}.keys()),
    type({}.values()),
    type({}.items()),
)
LISTS = (list, tuple, collections.deque, range, array.array)
TEXTS = (str, bytes, bytearray)
SIZED = frozenset((*SETS, *DICTS, *LISTS, *TEXTS, memoryview))
SIZED_BASES = (list, tuple, set, frozenset, dict, str, bytes, bytearray, collections.deque)
Generator = types.GeneratorType
# Smaller integers, in either direction, take the time of a step at most.
SMALL = 1 << 64


def size(value):
    """How many elements it has; 0 for what is not the interpreter's own."""
    kind = type(value)
    if kind in SIZED:
        return len(value)
    for base in SIZED_BASES:
        if isinstance(value, base):
            return base.__len__(value)
    return 0


def limbs(value):
    """The size of an integer in pieces of 30 bits; 0 for anything else, and for small ones."""
    if type(value) is not int or -SMALL < value < SMALL:
        return 0
    return value.bit_length() // 30 + 1


def logarithm(count):
    """The binary logarithm, rounded down, of a bit more."""
    return (count + 2).bit_length() - 1


def deep_size(value):
    """How many values hang together."""
    count = 0
    seen = set()
    pending = [value]
    while pending:
        value = pending.pop()
        count += 1
        kind = type(value)
        if kind is int or kind is str or kind is float or value is None or id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, dict):
            pending.extend(dict.values(value))
        elif isinstance(value, (list, tuple, set, frozenset)):
            pending.extend(value)
        elif type(value).__module__ in ("solution", "_judge_leetcode"):
            pending.extend(getattr(value, "__dict__", {}).values())
    return count
