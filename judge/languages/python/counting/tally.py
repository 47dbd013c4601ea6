"""Where units are added up, for each site of a program.

A step (a turn of a loop, a call of a function) takes one from the site's meter, an iterator that C counts down. What
built-ins do is charged to the site as a number. A meter that has nothing left, and charges beyond the fuel, stop the
program; the units in all tell afterwards whether it was stopped.
"""

from itertools import compress, repeat
from operator import length_hint

# The most that an iterator of the interpreter's counts to.
MOST = 2**31 - 1
# The most sites that are told of one call, as in judge/sandbox/protocol.ts.
MAX_SITES = 4096
# What a meter has beyond the fuel, for what happens while the file is loaded.
LOADING = 1 << 20


class Spent(BaseException):
    """There is no fuel left. A program may catch it, which gains it nothing: what counts is the tally."""


def stop():
    raise Spent


steps = []
capacity = 0
at_begin = []
charged = []
total = [0.0]
limit = [0.0]
# By site and weight: how many of something the interpreter took from an iterator, and the iterator that counts them.
meters = {}


def load(sites, fuel):
    """Meters for a program that is about to be loaded, which is counted but not told."""
    global capacity
    capacity = min(MOST, int(fuel) + LOADING)
    steps[:] = [repeat(True, capacity) for _ in range(sites)]
    begin(MOST)


def begin(fuel):
    """Begins to count at zero."""
    at_begin[:] = map(length_hint, steps)
    charged[:] = [0.0] * len(steps)
    meters.clear()
    total[0] = 0.0
    limit[0] = fuel


def end(fuel):
    """Ends counting: the units in all, whether there were too many, and those of each site that has any."""
    limit[0] = float("inf")
    units = [float(before - length_hint(meter)) for before, meter in zip(at_begin, steps)]
    for site, amount in enumerate(charged):
        units[site] += amount
    spent = any(length_hint(meter) == 0 for meter in steps)
    for (site, weight), (full, meter) in meters.items():
        left = length_hint(meter)
        units[site] += (full - left) * weight
        spent = spent or left == 0
    whole = sum(units)
    told = [[site, amount] for site, amount in enumerate(units) if amount > 0]
    told = sorted(told, key=lambda pair: -pair[1])[:MAX_SITES]
    return whole, spent or whole > fuel, sorted(told)


def charge(site, units):
    charged[site] += units
    total[0] += units
    if total[0] > limit[0]:
        stop()


def metered(site, iterable, weight):
    """What an iterable gives, of which each element costs something. Throws what `iter` does."""
    key = (site, weight)
    found = meters.get(key)
    if found is None:
        full = int(min(MOST, limit[0] / weight + 1))
        found = meters[key] = (full, repeat(True, full))
    return compress(iterable, found[1])
