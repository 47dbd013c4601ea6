/** Counting a program: what is told, to which place, how it is stopped, and that nobody gets at the counter. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../judge/compile/compile.ts';
import { locate, locateFirst } from '../../judge/compile/locate.ts';
import { quote } from '../../judge/compile/quote.ts';
import { textSource } from '../../judge/compile/source.ts';
import { Counting } from '../../judge/growth/counting.ts';
import { prepareCounting } from '../../judge/languages/javascript/prepare-counting.ts';
import { planAxes } from '../../judge/growth/plan-axes.ts';
import { SCRIPT_NAME } from '../../judge/sandbox/protocol.ts';
import type { Entry } from '../../judge/types.ts';
import { countingOf, ENTRY, FUEL, LIMITS, programOf } from '../support/counting.ts';
import { referenceOf } from '../support/reference.ts';
import { poolForFile, problemNamed, SEED } from '../support/judging.ts';

const pool = poolForFile();

/** The units of one call, and of each site by its text. */
async function unitsOf(text: string, x: unknown, fuel?: number) {
  const counted = await countingOf(pool, text);
  const outcome = await counted.count(x, fuel);
  const sites = 'sites' in outcome ? outcome.sites : [];
  const named = sites.map(([site, units]) => [counted.sites[site]!.text, units] as const);
  return {
    outcome,
    units: 'units' in outcome ? outcome.units : NaN,
    sites: Object.fromEntries(named),
  };
}

describe('what is told', () => {
  test('one unit is a turn of a loop or a call of a function', async () => {
    const text = `const add = (a, b) => a + b;
      function f(n) { let s = 0; for (let i = 0; i < n; i++) s = add(s, i); return s; }`;
    const { outcome, sites } = await unitsOf(text, 10);
    expect(outcome).toMatchObject({ kind: 'counted', units: 21, output: 45 });
    expect(sites).toEqual({ 'function f(n)': 1, 'for(let i=0;i<n;i++)': 10, '(a,b)=>a+b': 10 });
  });

  test('a built-in is charged to the place that calls it', async () => {
    const text = `function f(n) {
      const tokens = Array.from({ length: n }, (_, i) => String(i));
      const read = () => Number(tokens.shift());
      let sum = 0;
      while (tokens.length > 0) sum += [read()].concat(read(), tokens.slice(0, 1)).length;
      return sum;
    }`;
    const { units, sites } = await unitsOf(text, 40_000);
    expect(sites['tokens.shift()']! / units).toBeGreaterThan(0.9);
    expect(sites['[read()].concat(read(),tokens.slice(0,1)).length']).toBeGreaterThan(20_000 * 8);
    expect(Object.values(sites).reduce((a, b) => a + b)).toBe(units);
  });

  test('whatever its parts do, and whatever they are called', async () => {
    // Each built-in moves or copies a thousand elements; what its parts do is a call of their own.
    const { sites } = await unitsOf(
      `const list = Array.from({ length: 1000 }, (_, i) => i);
       const search = (x) => x, heap = { pop: () => 1, items: () => list.slice() };
       async function f(n) {
         list.splice(search(0), 0, n);
         list.splice(0, heap.pop());
         list.slice(new Array(heap.pop()).length);
         list.concat(heap.pop(), list.slice(0, 0));
         heap.items().sort();
         list.indexOf(await heap.pop() - 2);
         return 0;
       }`,
      1,
    );
    for (const site of [
      'list.splice(search(0),0,n)',
      'list.splice(0,heap.pop())',
      'list.slice(new Array(heap.pop()).length)',
      'list.concat(heap.pop(),list.slice(0,0))',
      'heap.items().sort()',
      'list.indexOf(await heap.pop()-2)',
    ])
      expect(sites[site], site).toBeGreaterThan(1000 / 16);
    expect(sites['x=>x']).toBe(1);
    expect(sites['()=>1']).toBe(4);
  });

  test('the callback of a built-in counts for the call', async () => {
    const { sites } = await unitsOf(
      'function f(n) { return new Array(n).fill(1).map((x) => { return x + 1; }).length; }',
      100,
    );
    expect(Object.keys(sites)).toEqual([
      'function f(n)',
      expect.stringMatching(/^new Array\(n\)\.fill/),
    ]);
  });

  test('a site is found in the file of the submission', async () => {
    const text =
      'type N = number;\nfunction f(n: N): N {\n  const q: N[] = [];\n  return q\n    .indexOf(n);\n}\n';
    const source = textSource(Buffer.from(text), 'f.ts', 'f.ts');
    const compiled = await compile(source, ENTRY);
    if (!compiled.ok) throw new Error('it compiles');
    const { sites } = (await prepareCounting(compiled.program))!;
    const { line, column } = sites.find(({ kind }) => kind === 'call')!;
    const place = await locate(
      `${SCRIPT_NAME}:${line}:${column}`,
      SCRIPT_NAME,
      compiled.program,
      source,
    );
    expect(place).toMatchObject({ file: 'f.ts', line: 4, column: 10 });
  });

  test('a site is quoted as it was typed: with types, spaces and the names of the source', async () => {
    const text = `function f(n: number): number {
  const list = [n] as number[], at = 1;
  { const at: number = (list as number[]).indexOf(n) + list!.slice( 0, (1) ).length; }
  for (const { length } of [ String(n) ]) for (let i: number = 0; i < length; i++) list
    .sort((a: number, b: number) => a - b);
  const [first, ...rest]: number[] = list;
  return Math.max(...rest, list.map((x: number): number => { /* :( */ return x; }).length);
}`;
    const source = textSource(Buffer.from(text), 'f.ts', 'f.ts');
    const compiled = await compile(source, ENTRY);
    if (!compiled.ok) throw new Error('it compiles');
    const { sites } = (await prepareCounting(compiled.program))!;
    const quoted: string[] = [];
    for (const site of sites) {
      const place = await locateFirst([site], compiled.program, source);
      if (place) quoted.push(await quote(site, place, compiled.program, source));
    }
    for (const expected of [
      'function f(n: number)',
      '(list as number[]).indexOf(n)',
      'list!.slice( 0, (1) ).length',
      'for (const { length } of [ String(n) ])',
      'for (let i: number = 0; i < length; i++)',
      'list.sort((a: number, b: number) => a - b)',
      '[first, ...rest]: number[] = list',
      'list.map((x: number): number => { /* :( */ return x; }).len…',
    ])
      expect(quoted).toContain(expected);
  });

  test('what a library does is charged to the line that calls it', async () => {
    const text = `function f(n) {
      const q = new MinPriorityQueue();
      for (let i = 0; i < n; i++) q.enqueue(-i);
      return _.sum(_.range(n));
    }`;
    const { outcome, sites } = await unitsOf(text, 1000);
    expect(outcome).toMatchObject({ kind: 'counted', output: 499_500 });
    expect(sites['q.enqueue(-i)']).toBeGreaterThan(5_000);
    expect(sites['_.sum(_.range(n))']).toBeGreaterThan(1_000);
  });

  test('only the call is counted: not loading, nor reading the input or telling the output', async () => {
    const text = `let n = 0; for (let i = 0; i < 1e5; i++) n++;
      function f(x) { return { toJSON() { for (let i = 0; i < 1e5; i++) n++; return x; } }; }`;
    expect((await unitsOf(text, 1)).units).toBe(1);
  });

  test('the script is evaluated anew for each call, in one process', async () => {
    const { count } = await countingOf(pool, 'let calls = 0; function f() { return ++calls; }');
    const first = await count(0);
    const second = await count(0);
    expect([first, second]).toMatchObject([
      { output: 1, units: 1 },
      { output: 1, units: 1 },
    ]);
  });

  test('of a codec both halves are counted, and only the text crosses', async () => {
    const codec: Entry = {
      kind: 'codec',
      encode: 'encode',
      decode: 'decode',
      carries: { kind: 'number' },
    };
    const text = `let kept; const encode = (xs) => { kept = xs; let s = ''; for (const x of xs) s += x; return s; };
      const decode = (s) => { const xs = [kept === undefined]; for (const c of s) xs.push(c); return xs; };`;
    const counted = (await prepareCounting(await programOf(text, codec)))!;
    const counting = new Counting(pool, counted, codec);
    const outcome = await counting.count(Buffer.from('[[1,2,3]]'), FUEL, LIMITS);
    expect(outcome).toMatchObject({ kind: 'counted', units: 8 });
    expect(await counting.output(LIMITS)).toMatchObject({ output: [true, '1', '2', '3'] });
    counting.close();
  });
});

test('one call is counted after the other, whoever asks', async () => {
  const text = 'function f(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }';
  const counting = new Counting(pool, (await prepareCounting(await programOf(text)))!, ENTRY);
  const count = (n: number) => counting.count(Buffer.from(`[${n}]`), FUEL, LIMITS);
  const outcomes = await Promise.all([count(50_000), count(5), count(500)]);
  expect(outcomes.map((outcome) => 'units' in outcome && outcome.units)).toEqual([50_001, 6, 501]);
  counting.close();
});

describe('how it ends', () => {
  test('without fuel it is stopped, whatever it does about it', async () => {
    const stubborn = `function f() { for (;;) try { for (;;); } catch { if (Math.random() > 0.9) return 'done'; } }`;
    const plain = await unitsOf('function f() { for (;;); }', 1, 1_000);
    const caught = await unitsOf(stubborn, 1, 1_000);
    const built = await unitsOf('function f() { return new Array(1e9).fill(0).length; }', 1, 1_000);
    for (const { outcome, units } of [plain, caught, built]) {
      expect(outcome.kind).toBe('spent');
      expect(units).toBeGreaterThan(1_000);
    }
  });

  test('what it throws is told, and the next call goes on in the same process', async () => {
    const { count } = await countingOf(
      pool,
      'function f(x) { if (x) throw new RangeError("no"); return 1; }',
    );
    expect(await count(1)).toMatchObject({
      kind: 'threw',
      error: { name: 'RangeError', message: 'no' },
    });
    expect(await count(0)).toMatchObject({ kind: 'counted' });
  });

  test('after a death there is a fresh process', async () => {
    const { count } = await countingOf(pool, 'function f(x) { if (x) process.exit(1); return 1; }');
    expect(await count(1)).toMatchObject({ kind: 'died', death: { cause: 'exit' } });
    expect(await count(0)).toMatchObject({ kind: 'counted', units: 1 });
  });

  test('what does not load, and what has no entry', async () => {
    const throwing = await countingOf(pool, 'throw new TypeError("top"); function f() {}');
    expect(await throwing.count(0)).toMatchObject({ kind: 'threw', error: { message: 'top' } });
    const missing = await countingOf(pool, 'function f() {} f = undefined;');
    expect(await missing.count(0)).toMatchObject({ kind: 'missing', name: 'f' });
  });

  test('asynchronous programs are counted to their end', async () => {
    const text = 'async function f(n) { for (let i = 0; i < n; i++) await null; return n; }';
    expect((await unitsOf(text, 10)).outcome).toMatchObject({
      kind: 'counted',
      units: 11,
      output: 10,
    });
  });

  test('a script that cannot be read is not counted', async () => {
    const deep = { script: `(${'['.repeat(50_000)}`, others: [], warnings: [], sourceMap: '{}' };
    expect(await prepareCounting(deep)).toBeUndefined();
  });
});

test('counts repeat exactly, in another process and whether or not code is optimised', async () => {
  for (const id of ['group-anagrams', 'tree-codec', 'lru-cache', 'sliding-window-median']) {
    const problem = await problemNamed(id);
    const program = await referenceOf(problem);
    const [axis] = planAxes(problem, SEED);
    const sizes = [0, 1, 3].map((i) => axis!.legal[i]!);
    const once = async (order: readonly number[]) => {
      const counted = (await prepareCounting(program))!;
      const counting = new Counting(pool, counted, problem.entry);
      const told = new Map<number, unknown>();
      for (const size of order) {
        const outcome = await counting.count(axis!.prepare(size).bytes, FUEL, LIMITS);
        if (outcome.kind !== 'counted') throw new Error(`${id}: ${outcome.kind}`);
        told.set(size, { units: outcome.units, sites: outcome.sites });
      }
      counting.close();
      return sizes.map((size) => told.get(size));
    };
    // Hot for the small sizes, or cold.
    const hot = [...sizes, ...sizes.toReversed(), ...sizes, ...sizes];
    expect(await once(hot), id).toEqual(await once(sizes));
  }
});

describe('nobody gets at the counter', () => {
  const LOOP = 'for (let i = 0; i < 1000; i++);';
  const tricks: Record<string, string> = {
    'methods of typed arrays': `for (const k of Reflect.ownKeys(Object.getPrototypeOf(Float64Array.prototype)))
      try { Object.defineProperty(Object.getPrototypeOf(Float64Array.prototype), k, { value: () => 0 }); } catch {}`,
    'methods that the counter might call': `for (const o of [Array.prototype, String.prototype, Object, Reflect, Math, Number, WeakMap.prototype, Map.prototype, Function.prototype])
      for (const k of Reflect.ownKeys(o)) try { if (k !== 'constructor' && typeof o[k] === 'function' && o[k] !== Reflect.ownKeys) o[k] = () => 0; } catch {}`,
    'setters on prototypes': `for (const k of ['0', '1', '2', 'units', 'length', 'value', 'get', 'set'])
      Object.defineProperty(Object.prototype, k, { set() {}, get() { return 0; }, configurable: true });`,
    'frozen prototypes': `for (const o of [Array.prototype, Object.prototype, Function.prototype, Float64Array.prototype, globalThis]) try { Object.freeze(o); } catch {}`,
    iterators: `Array.prototype[Symbol.iterator] = function* () {}; Object.getPrototypeOf([].values()).next = () => ({ done: true });`,
    'formatting of stacks': 'Error.prepareStackTrace = () => ""; Error.stackTraceLimit = 0;',
    JSON: 'JSON.stringify = () => "{}"; JSON.parse = () => ({}); Number.prototype.toJSON = () => 0; Object.prototype.toJSON = () => 0;',
    'what it can name': `for (const name of ['t', 'u', 'h', 'tally', 'sites', 'units', '$t', '$u', '$h', '$count_t']) try { eval(name + '[0] = -1e9'); } catch {}`,
    'its own text': `const found = /\\$[0-9a-f]{20}/.exec(f.toString() + f2.toString() + (() => { try { null.f(); } catch (e) { return e.stack + e.message; } })()); if (found) eval(found[0] + 't[0] = -1e9');`,
    'quotations in messages': `const o = {}; let k = 'k'.repeat(40), all = ''; for (const g of [() => o[k](), () => [...k].x(), () => { const { z } = [].find((x) => x); }]) try { g(); } catch (e) { all += e.message + e.stack; } const found = /\\$[0-9a-f]{20}/.exec(all); if (found) eval(found[0] + 't[0] = -1e9');`,
  };

  test.each(Object.entries(tricks))('by %s', async (_, trick) => {
    const text = `function f2() { return [1].concat(2); } function f() { ${LOOP} { ${trick} } ${LOOP} return 1; }`;
    const { outcome, units } = await unitsOf(text, 1);
    // Whoever breaks what the runner needs gets no count at all.
    if (outcome.kind === 'counted') expect(units).toBeGreaterThan(2_000);
    else expect(['threw', 'died']).toContain(outcome.kind);
  });

  test('what runs while it is charged is charged as well', async () => {
    const text = `function f() { const v = { valueOf() { for (let i = 0; i < 1000; i++); return 1; } }; return [1, 2, 3].slice(v).length; }`;
    expect((await unitsOf(text, 1)).units).toBeGreaterThan(1_000);
    const endless = `function f() { return 'a'.repeat({ valueOf() { for (;;); } }); }`;
    expect((await unitsOf(endless, 1, 1_000)).outcome.kind).toBe('spent');
  });

  test('names are new ones each time', async () => {
    const program = await programOf('function f() {}');
    const [a, b] = [await prepareCounting(program), await prepareCounting(program)];
    expect(a!.countable.rewritten.secret).not.toBe(b!.countable.rewritten.secret);
  });
});
