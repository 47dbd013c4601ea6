"""What the image has done before a submission comes: modules imported, code run that is slow the first time."""

import json

MODULES = """
abc argparse array ast asyncio base64 binascii bisect builtins calendar cmath collections collections.abc contextlib
copy csv dataclasses datetime decimal difflib enum fractions functools gc graphlib hashlib heapq inspect io itertools
json keyword linecache logging math numbers operator os os.path pprint queue random re statistics string struct sys
textwrap threading time timeit traceback types typing unicodedata unittest uuid warnings weakref zlib
""".split()


def imports():
    for name in MODULES:
        try:
            __import__(name)
        except ImportError:
            pass


SCRIPT = '''
from typing import List
class Node_:
    def __init__(self, key):
        self.key = key
        self.next = None
class Solution:
    def f(self, a: List[int]) -> List[int]:
        seen = defaultdict(list)
        for i, x in enumerate(a):
            seen[x % 7].append(i)
            if i not in seen and f"{x}":
                seen[str(i)] = sorted(seen[x % 7])
        heap = []
        for x in a:
            heappush(heap, (-x, x))
        queue = deque(a)
        while queue:
            x = queue.popleft()
            if x > 1e9:
                break
        words = " ".join(map(str, a)).split(" ")
        try:
            a[10 ** 6]
        except IndexError:
            pass
        return [heappop(heap)[1] for _ in range(len(heap))]
    def deep(self, n):
        return 0 if n == 0 else 1 + self.deep(n - 1)
'''

ENTRY = {
    "kind": "function",
    "name": "f",
    "parameters": {"a": {"kind": "array", "of": {"kind": "integer"}}},
    "returns": {"kind": "array", "of": {"kind": "integer"}},
}


def requests():
    """Requests that are answered before the process says that it is ready."""
    script = json.dumps({"main": "warm.py", "text": SCRIPT, "files": []})
    load = {"type": "load", "script": script, "entry": ENTRY, "others": []}
    call = {"type": "call", "part": "whole", "input": [list(range(300))]}
    return [load, call, call]
