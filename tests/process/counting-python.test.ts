/** Python programs that count themselves, in real processes. */
import { expect, test } from 'vitest';
import { countingPython } from '../support/counting.ts';
import { poolForFile } from '../support/judging.ts';

const pool = poolForFile();

/** What stands at the sites that have units, with these. */
async function sitesOf(text: string, x: unknown): Promise<Record<string, number>> {
  const { count, place } = await countingPython(pool, text);
  const outcome = await count(x);
  if (outcome.kind !== 'counted') throw new Error(JSON.stringify(outcome));
  const named = outcome.sites.map(async ([site, units]) => {
    const { what, line, column } = (await place(site))!;
    return [`${line}:${column} ${what}`, units] as const;
  });
  return Object.fromEntries(await Promise.all(named));
}

test('calls, turns and built-ins are counted at their place, as it was typed', async () => {
  const text = `def step(é, b=(1,)): return é
def f(n):
    """Ü"""
    a = list( range(n) )
    k = sorted(a, key=lambda x: -x)
    for i in range(n):
        step(i)
    while a:
        a.pop( 0 )
    é = [x for x in k
         if x in k]; k.sort(); k = k [1:]
    return len(é)
`;
  const sites = await sitesOf(text, 100);
  expect(sites).toEqual({
    '1:1 def step(é, b=(1,))': 100,
    '2:1 def f(n)': 1,
    '4:9 list( range(n) )': 0.5 + 100 / 32,
    '5:9 sorted(a, key=lambda x: -x)': 0.5 + 100 / 32 + (100 * 6) / 16,
    '5:23 lambda x: -x': 100,
    '6:5 for i in range(n)': 100,
    '8:5 while a': 100,
    '9:9 a.pop( 0 )': 100 / 2 + (100 * 101) / 2 / 4096,
    '10:12 for x in k': 100,
    '11:13 x in k': (100 * 101) / 2 / 16,
    '11:22 k.sort()': 0.5 + (100 * 6) / 16,
    '11:36 k [1:]': 99 / 32,
  });
});

test('counts repeat', async () => {
  const text = `def f(n):
    seen = {object(): i for i in range(n)}
    return sum(hash(str(i)) % 7 for i in range(n) if i in list(seen.values()))
`;
  const { count } = await countingPython(pool, text);
  const other = await countingPython(pool, text);
  const [first, again, elsewhere] = [await count(200), await count(200), await other.count(200)];
  expect(first).toMatchObject({ kind: 'counted' });
  const { units, sites } = first as { units: number; sites: unknown };
  expect(again).toMatchObject({ units, sites });
  expect(elsewhere).toMatchObject({ units, sites });
});

test('no scope and no function leads to what counts', async () => {
  const text = `import sys, gc, inspect
def f(n):
    got = [k for d in (globals(), locals(), vars(sys), __builtins__) for k in d if not k.isascii() or 'count' in k.lower() and k not in ('count', 'Counter', 'countOf', 'getrefcount', '_get_cpu_count_config')]
    got += [k for k in sys.modules if k.startswith('counting')]
    ways = [lambda: f.__code__, lambda: getattr(f, '__co' + 'de__'), lambda: sys._getframe().f_code, gc.get_objects, lambda: gc.get_referents(f), lambda: inspect.currentframe().f_back.f_code]
    for way in ways:
        try: got.append(type(way()).__name__)
        except RuntimeError: pass
    return got
`;
  const { count } = await countingPython(pool, text);
  expect(await count(1)).toMatchObject({ kind: 'counted', output: [] });
});
