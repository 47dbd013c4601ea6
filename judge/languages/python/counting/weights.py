"""What built-ins cost, in units: one unit is one turn of a loop, or one call of a function, of the submission's own code.

All are sums of powers of two, so that adding them up is exact in any order. `npm run bench -- python-weights` prints
the nanoseconds behind them.
"""

# A call of a built-in that is charged at all.
CALL = 1 / 2
# An element moved in place by `pop(0)`.
MOVED = 1 / 4096
# An element moved in place by `insert(0, …)`, `del a[0]` and the like.
SHIFTED = 1 / 512
# An element copied: slices, `list(…)`, `+`, stars.
COPIED = 1 / 32
# An element filled with the same value, or turned round: `[0] * n`, `reverse`.
FILLED = 1 / 128
# An element looked at, summed up, or compared with another one: `in`, `index`, `sum`, `==`.
SCANNED = 1 / 16
# A comparison of a sort, a heap or a binary search.
COMPARED = 1 / 16
# An element put into a set or a dict.
HASHED = 3 / 16
# An element of a set or a dict copied, or looked up in another one.
LOOKED_UP = 3 / 64
# A text joined, or a tuple made.
PIECE = 1 / 16
# A text cut out.
CUT = 3 / 16
# A character copied: `+`, slices, joined texts.
CHARACTER = 1 / 8192
# A character searched for, replaced, or changed.
SEARCHED = 1 / 512
# A character read or written as JSON or as a number.
PARSED = 1 / 16
# A character matched by a regular expression.
MATCHED = 1 / 8
# An element, with all that is in it, that is copied deeply.
DEEP = 1
# A microsecond that is slept: what some four turns take.
SLEPT = 4
# 30 bits of a big integer, added or copied; or two times 30 bits multiplied.
LIMB = 1 / 256
# Two times 30 bits divided.
DIVIDED = 1 / 16
