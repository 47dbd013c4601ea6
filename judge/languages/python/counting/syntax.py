"""What the rewritten program calls in the place of operators, and around what syntax copies."""

import collections
import operator

import counting_weights as w
from counting_measure import DICTS, SETS, SIZED, SMALL, TEXTS, Generator, limbs, size
from counting_tally import charge, metered

# A value that is made: what an element of it costs.
MADE = {
    list: w.COPIED,
    tuple: w.COPIED,
    collections.deque: w.COPIED,
    str: w.CHARACTER,
    bytes: w.CHARACTER,
    bytearray: w.CHARACTER,
    set: w.LOOKED_UP,
    frozenset: w.LOOKED_UP,
    dict: w.LOOKED_UP,
    collections.defaultdict: w.LOOKED_UP,
    collections.OrderedDict: w.LOOKED_UP,
    collections.Counter: w.HASHED,
}
SET_LIKE = frozenset((*SETS, *DICTS))


def eaten(site, iterable, weight):
    """An iterable that a built-in is about to take all of, which costs so much an element."""
    kind = type(iterable)
    if kind in SIZED:
        charge(site, len(iterable) * weight)
        return iterable
    # A generator's turns are counted where they are made.
    if kind is Generator or hasattr(kind, "keys"):
        return iterable
    try:
        return metered(site, iterable, weight)
    except TypeError:
        # Whoever takes it says what is wrong.
        return iterable


def made(site, value):
    """A new value: charged by its size."""
    kind = type(value)
    if kind is int:
        if not -SMALL < value < SMALL:
            charge(site, limbs(value) * w.LIMB)
        return value
    weight = MADE.get(kind)
    if weight is not None:
        charge(site, len(value) * weight)
    return value


def written(site, text):
    """A text that was formatted."""
    charge(site, len(text) * w.SEARCHED)
    return text


def star(site, iterable):
    return eaten(site, iterable, w.COPIED)


def double_star(site, mapping):
    charge(site, size(mapping) * w.LOOKED_UP)
    return mapping


# Operators ------------------------------------------------------------------------------------------------------------


def add(site, a, b):
    return made(site, a + b)


def times(site, a, b):
    product = a * b
    kind = type(product)
    if kind is int:
        if not -SMALL < product < SMALL:
            charge(site, multiplying(limbs(a) or 1, limbs(b) or 1) * w.LIMB)
    elif kind is list or kind is tuple:
        charge(site, len(product) * w.FILLED)
    elif kind is str or kind is bytes:
        charge(site, len(product) * w.CHARACTER)
    return product


# Beyond so many pieces, products are made of three of half the size.
KARATSUBA = 70


def multiplying(a, b):
    """How many pieces are multiplied with one another."""
    few, many = min(a, b), max(a, b)
    parts = -(-many // few)
    work = 1
    while few > KARATSUBA:
        few = (few + 1) // 2
        work *= 3
    return parts * work * few * min(few, many)


def divided(operation):
    """`//` and `%`, which take the time of both sizes multiplied; a text is formatted by `%`."""

    def divide(site, a, b):
        result = operation(a, b)
        kind = type(a)
        if kind is int:
            if not -SMALL < a < SMALL:
                charge(site, limbs(a) * (limbs(b) or 1) * w.DIVIDED)
        elif kind is str:
            charge(site, len(result) * w.SEARCHED)
        return result

    return divide


def shifted(site, a, b):
    result = a >> b
    if type(a) is int and not -SMALL < a < SMALL:
        charge(site, limbs(a) * w.LIMB)
    return result


def power(site, a, b):
    result = a**b
    if type(result) is int and not -SMALL < result < SMALL:
        pieces = limbs(result)
        charge(site, multiplying(pieces, pieces) * w.LIMB)
    return result


def minus(site, a, b):
    kind = type(a)
    if kind in SET_LIKE:
        charge(site, (len(a) + (0 if kind in SETS else size(b))) * w.LOOKED_UP)
        return a - b
    return made(site, a - b)


def both(site, a, b):
    if type(a) in SET_LIKE:
        charge(site, (min(len(a), size(b)) if type(a) in SETS else size(a) + size(b)) * w.LOOKED_UP)
        return a & b
    return made(site, a & b)


def either(site, a, b):
    return made(site, a | b)


def one_of(site, a, b):
    if type(a) in SET_LIKE:
        charge(site, (len(a) + size(b)) * w.LOOKED_UP)
        return a ^ b
    return made(site, a ^ b)


def left(site, a, b):
    return made(site, a << b)


OPERATORS = {
    "Add": add,
    "Sub": minus,
    "Mult": times,
    "FloorDiv": divided(operator.floordiv),
    "Mod": divided(operator.mod),
    "Pow": power,
    "LShift": left,
    "RShift": shifted,
    "BitAnd": both,
    "BitOr": either,
    "BitXor": one_of,
}


def grown(site, text, more):
    """The right side of `t = t + more` for a variable: a text grows where it is."""
    if type(text) is str:
        charge(site, size(more) * w.CHARACTER)
        return more
    return augmented(site, text, more, "Add", copies=True)


def augmented(site, value, more, operation, copies=False):
    """The right side of `value op= more`."""
    kind = type(value)
    if kind is int:
        if not -SMALL < value < SMALL:
            pieces = limbs(value)
            if operation in ("Mult", "FloorDiv", "Mod"):
                pieces *= limbs(more) or 1
            charge(site, pieces * (w.DIVIDED if operation in ("FloorDiv", "Mod") else w.LIMB))
        return more
    if kind is float:
        return more
    if kind is list:
        if operation == "Add" and not copies:
            return eaten(site, more, w.COPIED)
        if operation == "Mult" and type(more) is int:
            charge(site, max(0, len(value) * more) * w.FILLED)
        elif operation == "Add":
            charge(site, (len(value) + size(more)) * w.COPIED)
        return more
    if kind is str:
        if operation == "Add":
            charge(site, size(more) * w.CHARACTER)
        elif operation == "Mult" and type(more) is int:
            charge(site, max(0, len(value) * more) * w.CHARACTER)
        return more
    if kind in SET_LIKE:
        charge(site, (min(len(value), size(more)) if operation == "BitAnd" else size(more)) * w.LOOKED_UP)
        return more
    weight = MADE.get(kind)
    if weight is not None:
        if kind is collections.deque and operation == "Add":
            return eaten(site, more, weight)
        charge(site, (len(value) + size(more)) * weight)
    return more


def augmented_item(site, holder, key, more, operation):
    """The right side of `holder[key] op= more`: a text in a list or dict is copied whole."""
    kind = type(holder)
    if kind is list or isinstance(holder, dict):
        try:
            value = kind.__getitem__(holder, key) if kind is list else dict.get(holder, key)
        except (IndexError, TypeError):
            return more
        return augmented_attribute(site, value, more, operation)
    return more


def augmented_attribute(site, value, more, operation):
    """The right side of `a.value op= more`."""
    if type(value) is str and operation == "Add":
        charge(site, len(value) * w.CHARACTER)
    return augmented(site, value, more, operation)


# Looking --------------------------------------------------------------------------------------------------------------

VALUES = type({}.values())


def contains(site, value, holder):
    kind = type(holder)
    if kind is dict or kind is set:
        return value in holder
    if kind is list or kind is tuple or kind is collections.deque:
        try:
            at = holder.index(value)
        except ValueError:
            charge(site, len(holder) * w.SCANNED)
            return False
        charge(site, (at + 1) * w.SCANNED)
        return True
    if kind is str and type(value) is str:
        at = holder.find(value)
        charge(site, (len(holder) if at < 0 else at + len(value)) * w.SEARCHED)
        return at >= 0
    if kind is VALUES:
        return value in metered(site, holder, w.SCANNED)
    if kind in SIZED or hasattr(kind, "__contains__"):
        if isinstance(holder, (list, tuple, collections.deque)):
            charge(site, size(holder) * w.SCANNED)
        return value in holder
    return value in eaten(site, holder, w.SCANNED)


def misses(site, value, holder):
    return not contains(site, value, holder)


def equal(site, a, b):
    result = a == b
    if result is True:
        same(site, a)
    return result


def unequal(site, a, b):
    result = a != b
    if result is False:
        same(site, a)
    return result


def same(site, value):
    """Charges for having found two values equal."""
    kind = type(value)
    if kind not in SIZED or kind is range:
        return
    count = len(value)
    if kind in TEXTS:
        weight = w.CHARACTER
    elif kind is list or kind is tuple:
        weight = w.SCANNED
        if count and type(value[0]) in (list, tuple):
            count += sum(map(size, value))
    else:
        weight = w.LOOKED_UP
    charge(site, count * weight)


# Parts of lists -------------------------------------------------------------------------------------------------------


def replaced(site, value, holder, part):
    """`holder[part] = value`, where the part is a slice."""
    if type(holder) is list:
        if type(value) not in SIZED:
            value = list(eaten(site, value, w.COPIED))
        length = len(holder)
        start, end, step = part.indices(length)
        moved = length - end if step == 1 and len(value) != max(0, end - start) else 0
        charge(site, len(value) * w.COPIED + max(0, moved) * w.SHIFTED)
    holder[part] = value


def deleted(site, holder, part):
    """`del holder[part]`."""
    if type(holder) is list:
        length = len(holder)
        if type(part) is slice:
            charge(site, max(0, length - part.indices(length)[0]) * w.SHIFTED)
        elif type(part) is int:
            charge(site, max(0, length - part if part >= 0 else -part) * w.SHIFTED)
    elif type(holder) is collections.deque and type(part) is int:
        length = len(holder)
        charge(site, min(part % length, length - part % length) * w.COPIED if length else 0)
    del holder[part]
