/** Python programs that count themselves: the same results, and an end when there is no fuel. */
import { expect, test } from 'vitest';
import { countingPython, plainPython } from '../support/counting.ts';
import { poolForFile } from '../support/judging.ts';

const pool = poolForFile();

test('a program does the same whether it is counted or not', async () => {
  const text = `
from collections import Counter, OrderedDict, deque
import heapq, bisect, functools, itertools
class Heap(list):
    def pop(self, at=-1): return ('mine', super().pop(at))
class Node:
    __slots__ = ('__x',)
    def __init__(self, x): self.__x = x
    def get(self): return self.__x
@functools.lru_cache(None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
def walk(n):
    if n:
        yield from walk(n - 1)
        got = yield n
def sent():
    x = yield from iter([1, 2])
    return x
def f(n):
    out = []
    a = [3, 1, 2]; b = a; a += (4,); a[1:1] = [9, 8]; del a[0], a[-1:]
    out.append([a, b is a, a * 2, a + [0], [*a, *'xy'], (*a,), {**{'k': 1}}])
    s = 'ab'; s += 'c'; s = s + 'd'; t = {'k': 'x'}; t['k'] += 'y'; t.setdefault('l', []).extend(c for c in s)
    out.append([s, t, 'bc' in s, 'z' not in s, s[::-1], f'{s!r:>8}', '%s-%d' % (s, 3), s.split('b'), '-'.join(c for c in s)])
    h = Heap([5, 6, 7]); out.append([h.pop(0), 6 in h, list(h)])
    out.append([Node(4).get(), fib(90), list(walk(4)), list(sent()), sorted('cab', key=str.upper, reverse=True)])
    q = deque([1, 2, 3], maxlen=2); q += [4]; out.append([list(q), 3 in q, q[0]])
    c = Counter('aab'); c.update({'b': 4}); out.append([c.most_common(1), sorted((c & Counter(b=1)).elements()), sum([[1], [2]], [])])
    x = 2 ** 100; x <<= 3; x //= 7; x *= x; out.append([str(x % 1000), x >> 190, -7 // 2, divmod(7, 2), 7 & 3 | 8 ^ 1])
    out.append([[i for i in range(5) if i % 2 for j in 'ab'], {k: v for k, v in zip('ab', a)}, list(map(lambda p, q: p + q, [1], [2]))])
    first, *rest = itertools.chain([1], [2, 3]); heap = [4, 2]; heapq.heapify(heap); heapq.heappush(heap, 1); bisect.insort(rest, 0)
    out.append([first, rest, heapq.heappop(heap), heapq.nlargest(2, heap, key=lambda z: -z), functools.reduce(lambda p, q: p * q, rest, 2)])
    match n:
        case {'a': [1, *r], **o} if len(r) > 0: out.append([r, o])
        case _: out.append(['none'])
    for error in (lambda: [].index(1), lambda: 5 in 5, lambda: [*5], lambda: {}['k'], lambda: [].pop(), lambda: 'a' + 1, lambda: sorted(3)):
        try: error()
        except Exception as e: out.append(f'{type(e).__name__}: {e}')
    for i in range(3):
        if i == 1: continue
        if i == 2: break
    else: out.append('no')
    class Local:
        items = [k for k in range(3)]
        def __contains__(self, x): return x == 'in'
    out.append([Local.items, 'in' in Local(), sum(1 for k in globals() if k[0] == '\ue000'), sorted(locals())[:3]])
    return repr(out)
`;
  const { count } = await countingPython(pool, text);
  const counted = await count({ a: [1, 2, 3], z: 1 });
  const plain = await plainPython(pool, text, {
    a: [1, 2, 3],
    z: 1,
  });
  expect(counted).toMatchObject({ kind: 'counted', output: plain });
});

test.each([
  ['a loop', '\n  while True: pass'],
  ['a recursion', 'f(n) or f(n)'],
  ['a built-in', '\n  for i in range(10 ** 9): list(range(n))'],
  ['what catches everything', '\n  while True:\n   try: len([])\n   except BaseException: pass'],
])('%s stops when there is no fuel', async (_, body) => {
  const { count } = await countingPython(pool, `def f(n): ${body}`);
  const outcome = await count(5000, 20_000);
  expect(outcome).toMatchObject({ kind: 'spent' });
  expect((outcome as { units: number }).units).toBeGreaterThan(20_000);
});

test('loading is not counted, and a file is loaded anew for each call', async () => {
  const text = `calls = []
table = [i for i in range(50_000)]
def f(n):
    calls.append(n)
    return len(calls)
`;
  const { count } = await countingPython(pool, text);
  expect(await count(1)).toMatchObject({ kind: 'counted', units: 1, output: 1 });
  expect(await count(1)).toMatchObject({ kind: 'counted', units: 1, output: 1 });
});
