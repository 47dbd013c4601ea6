"""A program that counts itself: its files rewritten, its sites, and the calls that are counted."""

import sys

import counting_syntax as syntax
import counting_tally as tally
from counting_families import call
from counting_rewrite import Marks, rewrite

HELPERS = {
    **syntax.OPERATORS,
    **{
        f.__name__: f
        for f in (
            syntax.augmented,
            syntax.augmented_attribute,
            syntax.augmented_item,
            syntax.contains,
            syntax.deleted,
            syntax.double_star,
            syntax.equal,
            syntax.grown,
            syntax.made,
            syntax.misses,
            syntax.replaced,
            syntax.star,
            syntax.unequal,
            syntax.written,
            call,
            tally.stop,
        )
    },
    "next": next,
    "slice": slice,
}


# What leads to the code of a function, whose constants the meters are.
LEADING = frozenset(
    "__code__ f_code tb_frame gi_code gi_frame cr_code cr_frame ag_code ag_frame __closure__".split()
)
LOOKING = frozenset(("gc.get_objects", "gc.get_referrers", "gc.get_referents"))


def guard(files):
    """From now on, no code of these files looks into a function or frame: it would find the meters there."""

    frame = sys._getframe
    # Looking at who looks is looking as well.
    busy = []

    def look(event, args):
        if busy or event not in LOOKING and not (event == "object.__getattr__" and args[1] in LEADING):
            return
        busy.append(True)
        at = frame(1)
        while (file := at.f_code.co_filename).startswith("counting_"):
            at = at.f_back
        busy.clear()
        if file in files:
            raise RuntimeError("not where work is counted")

    sys.addaudithook(look)


class Program:
    """`texts` are the files by their place."""

    def __init__(self, texts):
        self.marks = Marks("".join(texts.values()))
        # The file, and where it begins and ends there: lines and columns count from 1.
        self.sites = []
        self.codes = {}
        for file, text in texts.items():
            try:
                self.codes[file] = rewrite(text, file, self.marks, self.sites)
            except SyntaxError:
                # Whoever imports it is told.
                continue
        self.objects = {}
        guard(frozenset(texts))

    def begin_loading(self, fuel):
        """Before a call is prepared: meters for so many units, beyond what loading takes."""
        self.fuel = fuel
        tally.load(len(self.sites), fuel)
        self.objects = {**HELPERS, **{str(i): meter for i, meter in enumerate(tally.steps)}}

    def code_of(self, text, file):
        """The code of a file, as it is evaluated this time."""
        code = self.codes.get(file)
        if code is None:
            return compile(text, file, "exec", dont_inherit=True)
        return self.marks.replaced(code, self.objects)

    def begin(self):
        """Begins to count a call."""
        tally.begin(self.fuel)

    def end(self):
        """Ends counting: the units in all, whether there were too many, and those of each site that has any."""
        return tally.end(self.fuel)
