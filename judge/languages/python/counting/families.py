"""Every built-in that is charged for: methods by class and name, functions and classes by themselves.

Each has a handler, which charges the site of the call, makes the call and returns what it returns. What is not here
costs no more than a step, or is listed in docs/python.md.
"""

import array
import bisect
import collections
import copy
import functools
import heapq
import itertools
import json
import math
import operator
import random
import re
import statistics
import string
import time
import types
import typing

import counting_weights as w
from counting_measure import Generator, deep_size, limbs, logarithm, size
from counting_syntax import OPERATORS, contains, eaten, equal, made, multiplying, unequal
from counting_tally import charge, metered

# A tuple of so many elements belongs to the step that takes it.
WIDE = 4
# (class, name) → handler
METHODS = {}
# function or class → handler
FUNCTIONS = {}


# How a call is charged ------------------------------------------------------------------------------------------------


def before(weight, extent):
    """A call that is charged before it works; `extent` is told what it is a method of, and its arguments."""

    def handle(site, f, args, options):
        charge(site, w.CALL + weight * extent(f.__self__, args))
        return f(*args, **with_callback(site, options))

    return handle


def of_result(weight):
    """A call that is charged by the size of what it returns."""

    def handle(site, f, args, options):
        result = f(*args, **options)
        charge(site, w.CALL + weight * size(result))
        return result

    return handle


def taking(weight):
    """A call that takes all of its arguments, each of which is an iterable."""

    def handle(site, f, args, options):
        charge(site, w.CALL)
        return f(*[eaten(site, value, weight) for value in args], **options)

    return handle


def of_argument(weight, extent):
    """A function that is charged before it works, by its arguments."""

    def handle(site, f, args, options):
        charge(site, w.CALL + (weight * extent(*args) if args else 0))
        return f(*args, **with_callback(site, options))

    return handle


def with_callback(site, options):
    """A callback that is a built-in is charged each time."""
    key = options.get("key")
    return {**options, "key": held(site, key)} if key is not None else options


def held(site, f):
    """Something that a built-in is to call, charged to a site."""
    if handler_of(f) is None:
        return f
    return lambda *args, **options: call(site, f, *args, **options)


def methods(kind, names, handle):
    for name in names.split():
        METHODS[kind, name] = handle


def functions(values, handle):
    for value in values:
        FUNCTIONS[value] = handle


# Lists, tuples, deques ------------------------------------------------------------------------------------------------


def from_end(values, args):
    """How many elements stand behind one that is taken out."""
    if not args or type(args[0]) is not int:
        return 0
    return max(0, size(values) - args[0] if args[0] >= 0 else -args[0])


def after_place(values, args):
    """How many elements stand behind a place where one is put in."""
    at = args[0] if args and type(args[0]) is int else 0
    return max(0, min(size(values), size(values) - at if at >= 0 else -at))


def searching(site, f, args, options):
    values = f.__self__
    try:
        at = f(*args, **options)
    except ValueError:
        charge(site, w.CALL + w.SCANNED * size(values))
        raise
    start = args[1] if len(args) > 1 and type(args[1]) is int else 0
    charge(site, w.CALL + w.SCANNED * (at + 1 - max(0, start + size(values) if start < 0 else start)))
    return at


def removing(site, f, args, options):
    values = f.__self__
    was = size(values)
    # Where it stood is not told: it is looked for once more.
    at = position(values, args[0]) if args else 0
    charge(site, w.CALL + w.SCANNED * (at + 1) + w.SHIFTED * (was - at))
    return f(*args, **options)


def position(values, value):
    try:
        return values.index(value)
    except ValueError:
        return size(values)


def nearer_end(values, args):
    length = size(values)
    at = args[0] % (length + 1) if args and type(args[0]) is int else 0
    return min(at, length - at)


def whole(values, args):
    return size(values)


def sort_work(count):
    return count * logarithm(count)


methods(list, "pop", before(w.MOVED, from_end))
methods(list, "insert", before(w.SHIFTED, after_place))
methods(list, "sort", before(w.COMPARED, lambda values, args: sort_work(size(values))))
methods(list, "extend __iadd__ __init__", taking(w.COPIED))
methods(array.array, "pop", before(w.MOVED, from_end))
methods(array.array, "insert", before(w.SHIFTED, after_place))
methods(array.array, "extend fromlist", taking(w.COPIED))
methods(array.array, "tolist reverse byteswap tobytes", before(w.COPIED, whole))
methods(bytearray, "pop", before(w.MOVED, from_end))
methods(bytearray, "insert", before(w.MOVED, after_place))
methods(bytearray, "extend", taking(w.COPIED))
methods(bytearray, "reverse copy clear", before(w.SEARCHED, whole))
methods(list, "reverse", before(w.FILLED, whole))
methods(list, "copy clear", before(w.COPIED, whole))
methods(collections.deque, "copy reverse clear", before(w.COPIED, whole))
methods(collections.deque, "extend extendleft", taking(w.COPIED))
methods(collections.deque, "insert", before(w.COPIED, nearer_end))
methods(collections.deque, "rotate", before(w.COPIED, lambda values, args: min(size(values), abs(args[0])) if args else 1))
for kind in (list, tuple, collections.deque, array.array, range):
    methods(kind, "count", before(w.SCANNED, whole))
    methods(kind, "index", searching)
methods(list, "remove", removing)
methods(collections.deque, "remove", removing)
methods(array.array, "remove", removing)
for kind in (list, tuple, collections.deque):
    methods(kind, "__contains__", lambda site, f, args, options: contains(site, *args, f.__self__))

# Texts ----------------------------------------------------------------------------------------------------------------


def joining(site, f, args, options):
    pieces = args[0] if args else ()
    if type(pieces) not in (list, tuple) and hasattr(type(pieces), "__iter__"):
        args = (list(pieces), *args[1:])
    text = f(*args, **options)
    charge(site, w.CALL + w.PIECE * size(args[0]) + w.CHARACTER * len(text))
    return text


def splitting(site, f, args, options):
    parts = f(*args, **options)
    charge(site, w.CALL + w.SEARCHED * size(f.__self__) + w.CUT * size(parts))
    return parts


def finding(site, f, args, options):
    at = f(*args, **options)
    length = size(f.__self__)
    start = args[1] if len(args) > 1 and type(args[1]) is int else 0
    start = max(0, start + length) if start < 0 else min(start, length)
    charge(site, w.CALL + w.SEARCHED * max(0, at + 1 - start if at >= 0 else length - start))
    return at


for kind in (str, bytes, bytearray):
    methods(kind, "join", joining)
    methods(kind, "split rsplit splitlines partition rpartition", splitting)
    methods(kind, "find index", finding)
    methods(kind, "rfind rindex count", before(w.SEARCHED, whole))
    methods(
        kind,
        "strip lstrip rstrip upper lower swapcase title capitalize translate replace expandtabs decode hex",
        before(w.SEARCHED, whole),
    )
    methods(kind, "ljust rjust center zfill", of_result(w.CHARACTER))
methods(str, "casefold encode", before(w.SEARCHED, whole))
methods(str, "format format_map", of_result(w.SEARCHED))
methods(str, "__contains__", lambda site, f, args, options: contains(site, *args, f.__self__))

# Sets and dicts -------------------------------------------------------------------------------------------------------


def with_all(values, args):
    return size(values) + sum(map(size, args))


def smaller(values, args):
    return min([size(values), *map(size, args)])


def inserted(site, f, args, options):
    charge(site, w.CALL + w.HASHED * len(options))
    return f(*[eaten(site, value, w.HASHED) if not isinstance(value, dict) else counted_keys(site, value) for value in args], **options)


def counted_keys(site, mapping):
    charge(site, w.LOOKED_UP * size(mapping))
    return mapping


for kind in (set, frozenset):
    methods(kind, "copy", before(w.LOOKED_UP, whole))
    methods(kind, "union symmetric_difference", lambda site, f, args, options: (charge(site, w.LOOKED_UP * size(f.__self__)), inserted(site, f, args, options))[1])
    methods(kind, "difference", before(w.LOOKED_UP, whole))
    methods(kind, "issubset isdisjoint", before(w.LOOKED_UP, lambda values, args: size(values) if args and isinstance(args[0], (set, frozenset)) else with_all(values, args)))
    methods(kind, "intersection", before(w.LOOKED_UP, lambda values, args: smaller(values, args) if all(isinstance(a, (set, frozenset)) for a in args) else with_all(values, args)))
    methods(kind, "issuperset", taking(w.LOOKED_UP))
methods(set, "update symmetric_difference_update", inserted)
methods(set, "difference_update", taking(w.LOOKED_UP))
methods(set, "intersection_update", before(w.LOOKED_UP, with_all))
methods(set, "clear", before(w.LOOKED_UP, whole))
methods(dict, "copy clear", before(w.LOOKED_UP, whole))
methods(dict, "update", inserted)
methods(dict, "fromkeys", lambda site, f, args, options: f(*[eaten(site, a, w.HASHED) for a in args[:1]], *args[1:], **options))
methods(collections.OrderedDict, "copy clear", before(w.HASHED, whole))
methods(collections.OrderedDict, "update", inserted)
methods(collections.defaultdict, "copy", before(w.LOOKED_UP, whole))


def most_common(site, f, args, options):
    counts = f.__self__
    many = args[0] if args else options.get("n")
    charge(site, w.CALL + (w.COMPARED * sort_work(size(counts)) if many is None else nth_work(size(counts), many)))
    return f(*args, **options)


methods(collections.Counter, "most_common", most_common)
methods(collections.Counter, "update subtract", inserted)
methods(collections.Counter, "total", before(w.SCANNED, whole))
methods(collections.Counter, "copy", before(w.HASHED, whole))

# Functions over iterables ---------------------------------------------------------------------------------------------


def summing(site, f, args, options):
    start = args[1] if len(args) > 1 else options.get("start", 0)
    if type(start) is list or type(start) is tuple:
        # Each sum is a new list.
        parts = list(args[0])
        length, copied = len(start), 0
        for part in parts:
            length += size(part)
            copied += length
        charge(site, w.CALL + w.COPIED * copied)
        return f(parts, *args[1:], **options)
    charge(site, w.CALL)
    return made(site, f(eaten(site, args[0], w.SCANNED), *args[1:], **options)) if args else f(*args, **options)


def choosing(site, f, args, options):
    charge(site, w.CALL)
    options = with_callback(site, options)
    if len(args) == 1:
        return f(eaten(site, args[0], w.SCANNED), **options)
    return f(*args, **options)


def counts_itself(value):
    """Whether nothing is charged for taking from it: a generator's turns are counted where they are made."""
    return type(value) is Generator or not hasattr(type(value), "__iter__")


def until(site, f, args, options):
    charge(site, w.CALL)
    if len(args) != 1 or counts_itself(args[0]):
        return f(*args, **options)
    return f(metered(site, args[0], w.SCANNED), **options)


def sorting(site, f, args, options):
    result = f(*[eaten(site, value, w.COPIED) for value in args], **with_callback(site, options))
    charge(site, w.CALL + w.COMPARED * sort_work(len(result)))
    return result


def mapped(site, f, args, options):
    return f(*[held(site, value) for value in args[:1]], *args[1:], **options)


def filtered(site, f, args, options):
    if len(args) != 2 or counts_itself(args[1]):
        return f(*args, **options)
    return f(held(site, args[0]) if args[0] is not None else None, metered(site, args[1], w.SCANNED))


def reducing(site, f, args, options):
    if len(args) < 2:
        return f(*args, **options)
    step, values, *start = args
    charge(site, w.CALL)
    if type(step) is not types.FunctionType:
        plain = held(site, step)
        step = lambda a, b: made(site, plain(a, b))
    return f(step, eaten(site, values, w.SCANNED), *start, **options)


def skipping(site, f, args, options):
    if not args or counts_itself(args[0]):
        return f(*args, **options)
    return f(metered(site, args[0], w.SCANNED), *args[1:], **options)


def tuples(site, f, args, options):
    return metered(site, f(*[eaten(site, a, w.COPIED) if hasattr(type(a), "__iter__") else a for a in args], **options), w.PIECE)


def zipping(site, f, args, options):
    zipped = f(*args, **options)
    return metered(site, zipped, w.COPIED * len(args)) if len(args) > WIDE else zipped


def counting(site, f, args, options):
    charge(site, w.CALL + w.LOOKED_UP * len(options))
    return f(*[a if isinstance(a, dict) else eaten(site, a, w.HASHED) for a in args], **options)


functions([sum, math.fsum, math.prod], summing)
functions([min, max], choosing)
functions([any, all], until)
functions([sorted], sorting)
functions([list, tuple], taking(w.COPIED))
functions([collections.deque], lambda site, f, args, options: f(*[eaten(site, a, w.COPIED) for a in args[:1]], *args[1:], **options))
functions([set, frozenset], taking(w.HASHED))
functions([dict, collections.OrderedDict], inserted)
functions([collections.Counter], counting)
functions([collections.defaultdict], lambda site, f, args, options: f(*args[:1], *[counted_keys(site, a) if isinstance(a, dict) else eaten(site, a, w.HASHED) for a in args[1:]], **options))
functions([array.array], lambda site, f, args, options: f(*args[:1], *[eaten(site, a, w.COPIED) for a in args[1:]]))
functions([map], mapped)
functions([filter, itertools.filterfalse, itertools.takewhile, itertools.dropwhile], filtered)
functions([functools.reduce], reducing)
functions([zip, itertools.zip_longest], zipping)
functions([itertools.islice, itertools.compress], skipping)
functions([itertools.accumulate], lambda site, f, args, options: f(*args[:1], *[held(site, a) for a in args[1:2]], *args[2:], **options))
functions([itertools.permutations, itertools.combinations, itertools.combinations_with_replacement, itertools.product], tuples)
functions([itertools.groupby], lambda site, f, args, options: f(*args[:1], *[held(site, a) for a in args[1:]], **with_callback(site, options)))


# Numbers and texts ----------------------------------------------------------------------------------------------------


def to_text(site, f, args, options):
    result = f(*args, **options)
    if args and type(args[0]) is int:
        charge(site, w.LIMB * limbs(args[0]) ** 2)
    charge(site, w.CALL + w.SEARCHED * size(result) + (0 if args and type(args[0]) is str else w.PARSED * container(args)))
    return result


def container(args):
    return size(args[0]) if args and type(args[0]) in (list, tuple, dict, set, frozenset, collections.deque) else 0


def to_number(site, f, args, options):
    if args and type(args[0]) is str and len(args[0]) > 20:
        charge(site, w.PARSED * len(args[0]) + w.LIMB * (len(args[0]) // 9) ** 2)
    return f(*args, **options)


def big_product(site, f, args, options):
    result = f(*args, **options)
    pieces = limbs(result)
    if pieces:
        charge(site, w.LIMB * multiplying(pieces, pieces))
    return result


def of_bigs(site, f, args, options):
    pieces = max(map(limbs, args), default=0)
    charge(site, w.LIMB * pieces * pieces)
    return f(*args, **options)


functions([str, repr, ascii, format], to_text)
functions([int], to_number)
functions([float], of_argument(w.PARSED, lambda text, *rest: size(text)))
functions([bytes, bytearray], lambda site, f, args, options: f(*[a if type(a) is int else eaten(site, a, w.COPIED) for a in args[:1]], *args[1:], **options))
functions([math.factorial, math.comb, math.perm], big_product)
functions([math.gcd, math.lcm, math.isqrt, divmod, bin, hex, oct], of_bigs)
functions([pow], lambda site, f, args, options: f(*args, **options) if len(args) > 2 else big_product(site, f, args, options))

# Modules --------------------------------------------------------------------------------------------------------------


def halving(site, f, args, options):
    """A binary search, or a step in a heap."""
    charge(site, w.CALL + w.COMPARED * logarithm(size(args[0]) if args else 0))
    return f(*args, **with_callback(site, options))


def nth_work(count, many):
    kept = max(1, min(count, many)) if type(many) is int else 1
    return w.SCANNED * count + w.COMPARED * kept * logarithm(kept) * logarithm(max(1, count // kept))


def nth(site, f, args, options):
    if len(args) < 2:
        return f(*args, **options)
    many, values, *key = args
    if type(values) not in (list, tuple, dict, set):
        values = list(eaten(site, values, w.COPIED))
    charge(site, w.CALL + nth_work(size(values), many))
    return f(many, values, *[held(site, k) for k in key], **with_callback(site, options))


def merging(site, f, args, options):
    step = 1 + w.COMPARED * logarithm(len(args))
    return metered(site, f(*args, **with_callback(site, options)), step)


def halving_and_inserting(place):
    def handle(site, f, args, options):
        options = with_callback(site, options)
        if len(args) >= 2 and type(args[0]) is list:
            values, value, *bounds = args
            key = options.get("key")
            at = place(values, key(value) if key else value, *bounds, **options)
            charge(site, w.SHIFTED * (len(values) - at))
        return halving(site, f, args, options)

    return handle


def heap_of(*names):
    found = (getattr(heapq, name, None) for name in names)
    return [f for f in found if f is not None]


functions(heap_of("heappush", "heappop", "heapreplace", "heappushpop", "heappush_max", "heappop_max", "heapreplace_max", "heappushpop_max"), halving)
functions(heap_of("heapify", "heapify_max"), of_argument(2 * w.COMPARED, size))
functions([heapq.nlargest, heapq.nsmallest], nth)
functions([heapq.merge], merging)
functions([bisect.bisect_left, bisect.bisect_right], halving)
functions([bisect.insort_left], halving_and_inserting(bisect.bisect_left))
functions([bisect.insort_right], halving_and_inserting(bisect.bisect_right))
functions([copy.deepcopy], of_argument(w.DEEP, lambda value, *rest: deep_size(value)))
functions([copy.copy], lambda site, f, args, options: made(site, f(*args, **options)))
functions([json.dumps], of_result(w.PARSED))
functions([json.loads], of_argument(w.PARSED, lambda text, *rest: size(text)))
functions([operator.contains], lambda site, f, args, options: contains(site, args[1], args[0]) if len(args) == 2 else f(*args))
functions([operator.eq], lambda site, f, args, options: equal(site, *args) if len(args) == 2 else f(*args))
functions([operator.ne], lambda site, f, args, options: unequal(site, *args) if len(args) == 2 else f(*args))
for f, name in (
    (operator.add, "Add"),
    (operator.concat, "Add"),
    (operator.sub, "Sub"),
    (operator.mul, "Mult"),
    (operator.floordiv, "FloorDiv"),
    (operator.mod, "Mod"),
    (operator.and_, "BitAnd"),
    (operator.or_, "BitOr"),
    (operator.xor, "BitXor"),
):
    apply = OPERATORS[name]
    functions([f], lambda site, f, args, options, apply=apply: apply(site, *args) if len(args) == 2 else f(*args))
functions([operator.countOf, operator.indexOf], of_argument(w.SCANNED, lambda values, *rest: size(values)))
functions(
    [statistics.mean, statistics.fmean, statistics.mode, statistics.multimode, statistics.variance, statistics.stdev, statistics.pvariance, statistics.pstdev],
    of_argument(2, size),
)
functions(
    [statistics.median, statistics.median_low, statistics.median_high],
    of_argument(w.COMPARED, lambda values, *rest: sort_work(size(values))),
)
functions([string.capwords], of_argument(w.SEARCHED, size))
methods(random.Random, "shuffle", lambda site, f, args, options: (charge(site, 2 * size(args[0])), f(*args, **options))[1])
methods(random.Random, "sample choices", lambda site, f, args, options: of_random(site, f(*args, **options)))


def of_random(site, result):
    charge(site, w.CALL + 2 * size(result))
    return result


# Regular expressions --------------------------------------------------------------------------------------------------


def matching(at):
    """Where the text is among the arguments. How often the engine goes back to try again cannot be seen."""

    def handle(site, f, args, options):
        text = args[at] if len(args) > at else options.get("string", "")
        charge(site, w.CALL + w.MATCHED * size(text))
        return f(*args, **options)

    return handle


def matching_at_start(at):
    """What looks at one place only."""

    def handle(site, f, args, options):
        found = f(*args, **options)
        charge(site, w.CALL + w.MATCHED * (found.end() - found.start() if found else 1))
        return found

    return handle


functions([re.search, re.findall, re.finditer, re.split], matching(1))
functions([re.sub, re.subn], matching(2))
functions([re.match, re.fullmatch], matching_at_start(1))
functions([re.escape], of_argument(w.MATCHED, size))
methods(re.Pattern, "search findall finditer split", matching(0))
methods(re.Pattern, "sub subn", matching(1))
methods(re.Pattern, "match fullmatch", matching_at_start(0))


def microseconds(duration):
    return int(min(duration, 1e6) * 1e6) if type(duration) in (int, float) and duration > 0 else 0


# A sleep is charged before it begins: one that is too long does not begin.
functions([time.sleep], of_argument(w.SLEPT, microseconds))

# Calls ----------------------------------------------------------------------------------------------------------------

known = {}


def method_of(kind, name):
    """The handler of a method, which a class may have from another one; None where there is none."""
    key = (kind, name)
    if key not in known:
        known[key] = next((METHODS[c, name] for c in kind.__mro__ if (c, name) in METHODS), None)
    return known[key]


def of_builtin(f):
    if f in FUNCTIONS:
        return FUNCTIONS[f]
    owner = f.__self__
    if isinstance(owner, type):
        return method_of(owner, f.__name__)
    return method_of(type(owner), f.__name__) if owner is not None and type(owner) is not types.ModuleType else None


def of_descriptor(f):
    if method_of(f.__objclass__, f.__name__) is None:
        return None

    def handle(site, f, args, options):
        if not args:
            return f(*args, **options)
        return call(site, f.__get__(args[0], type(args[0])), *args[1:], **options)

    return handle


def of_method(f):
    # Methods of the library's classes that are written in Python; the submission's own count themselves.
    if isinstance(f.__self__, (collections.Counter, collections.OrderedDict, random.Random)):
        return method_of(type(f.__self__), f.__name__)
    return None


def of_partial(f):
    if handler_of(f.func) is None:
        return None
    return lambda site, f, args, options: call(site, f.func, *f.args, *args, **{**f.keywords, **options})


def of_itself(f):
    return FUNCTIONS.get(f)


FINDERS = {
    types.FunctionType: of_itself,
    type: of_itself,
    types.BuiltinFunctionType: of_builtin,
    types.MethodType: of_method,
    types.MethodDescriptorType: of_descriptor,
    types.WrapperDescriptorType: of_descriptor,
    types.MethodWrapperType: of_builtin,
    types.ClassMethodDescriptorType: lambda f: None,
    functools.partial: of_partial,
    # Methods that C is told the class of.
    type(array.array("i").extend): of_builtin,
    # `typing.Counter` makes what `collections.Counter` does.
    type(typing.Counter): lambda f: FUNCTIONS.get(f.__origin__),
}


def handler_of(f):
    find = FINDERS.get(type(f))
    return None if find is None else find(f)


def call(site, f, /, *args, **options):
    """Calls something, and charges for it where it is a built-in."""
    find = FINDERS.get(type(f))
    if find is not None:
        handle = find(f)
        if handle is not None:
            return handle(site, f, args, options)
    return f(*args, **options)


# Names by which something is called that charges: an attribute of another name is called as it stands.
CHARGED_NAMES = frozenset(
    {name for _, name in METHODS} | {f.__name__ for f in FUNCTIONS} | {"bisect", "insort"}
)
