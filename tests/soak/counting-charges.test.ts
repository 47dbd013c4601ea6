/** What built-ins and syntax are charged: at n and 2n, as their class says, and to the place that did it. */
import { expect, test } from 'vitest';
import { CHARGED } from '../../judge/counting/calls.ts';
import { FAMILIES } from '../../judge/counting/realm/families.ts';
import { countingOf } from '../support/counting.ts';
import { poolForFile } from '../support/judging.ts';

const pool = poolForFile();

/**
 * Statements that work on things of size n, made before: `a` numbers, `w` texts, `s` a text of n letters, `o` an object
 * of n keys, `m` a map, `t` a set, `b` a typed array, `big` an integer of n digits. Each is of order n, but as said.
 */
const LINEAR: Record<string, string> = {
  'Array.from': 'Array.from(a)',
  'Array.prototype.slice': 'a.slice()',
  'Array.prototype.indexOf': 'a.indexOf(-1)',
  'Array.prototype.includes': 'a.includes(a.length - 1)',
  'Array.prototype.lastIndexOf': 'a.lastIndexOf(-1)',
  'Array.prototype.join': 'w.join()',
  'Array.prototype.toLocaleString': 'a.fill(7).toLocaleString()',
  'Array.prototype.reverse': 'a.reverse()',
  'Array.prototype.fill': 'a.fill(0)',
  'Array.prototype.copyWithin': 'a.copyWithin(0, 1)',
  'Array.prototype.map': 'a.map(Math.abs)',
  'Array.prototype.filter': 'a.filter(Number.isNaN)',
  'Array.prototype.forEach': 'a.forEach(Math.abs)',
  'Array.prototype.reduce': 'a.reduce((x) => x)',
  'Array.prototype.reduceRight': 'a.reduceRight((x) => x)',
  'Array.prototype.every': 'a.every(Number.isInteger)',
  'Array.prototype.some': 'a.some(Number.isNaN)',
  'Array.prototype.find': 'a.find(Number.isNaN)',
  'Array.prototype.findLast': 'a.findLast(Number.isNaN)',
  'Array.prototype.findIndex': 'a.findIndex(Number.isNaN)',
  'Array.prototype.findLastIndex': 'a.findLastIndex(Number.isNaN)',
  'Array.prototype.toReversed': 'a.toReversed()',
  'Array.prototype.with': 'a.with(0, 1)',
  'Array.prototype.unshift': 'a.unshift(1)',
  'Array.prototype.splice': 'a.splice(0, 1)',
  'Array.prototype.concat': 'a.concat(1)',
  'Array.prototype.flat': 'a.flat()',
  'Array.prototype.flatMap': 'a.flatMap(Math.abs)',
  'Array.prototype.toSpliced': 'a.toSpliced(0, 1)',
  'TypedArray.from': 'Float64Array.from(a)',
  'TypedArray.prototype.slice': 'b.slice()',
  'TypedArray.prototype.indexOf': 'b.indexOf(-1)',
  'TypedArray.prototype.includes': 'b.includes(-1)',
  'TypedArray.prototype.lastIndexOf': 'b.lastIndexOf(-1)',
  'TypedArray.prototype.join': 'b.join()',
  'TypedArray.prototype.toLocaleString': 'b.fill(7).toLocaleString()',
  'TypedArray.prototype.reverse': 'b.reverse()',
  'TypedArray.prototype.fill': 'b.fill(0)',
  'TypedArray.prototype.copyWithin': 'b.copyWithin(0, 1)',
  'TypedArray.prototype.map': 'b.map(Math.abs)',
  'TypedArray.prototype.filter': 'b.filter(Number.isNaN)',
  'TypedArray.prototype.forEach': 'b.forEach(Math.abs)',
  'TypedArray.prototype.reduce': 'b.reduce((x) => x)',
  'TypedArray.prototype.reduceRight': 'b.reduceRight((x) => x)',
  'TypedArray.prototype.every': 'b.every(Number.isInteger)',
  'TypedArray.prototype.some': 'b.some(Number.isNaN)',
  'TypedArray.prototype.find': 'b.find(Number.isNaN)',
  'TypedArray.prototype.findLast': 'b.findLast(Number.isNaN)',
  'TypedArray.prototype.findIndex': 'b.findIndex(Number.isNaN)',
  'TypedArray.prototype.findLastIndex': 'b.findLastIndex(Number.isNaN)',
  'TypedArray.prototype.toReversed': 'b.toReversed()',
  'TypedArray.prototype.with': 'b.with(0, 1)',
  'TypedArray.prototype.set': 'b.set(a)',
  'ArrayBuffer.prototype.slice': 'b.buffer.slice(0)',
  'ArrayBuffer.prototype.resize': 'new ArrayBuffer(8, { maxByteLength: 8 * n }).resize(8 * n)',
  'ArrayBuffer.prototype.transfer': 'b.buffer.transfer()',
  'ArrayBuffer.prototype.transferToFixedLength': 'b.buffer.transferToFixedLength()',
  'Uint8Array.fromBase64': 'Uint8Array.fromBase64(s)',
  'Uint8Array.fromHex': 'Uint8Array.fromHex(s)',
  'Uint8Array.prototype.toBase64': 'bytes.toBase64()',
  'Uint8Array.prototype.toHex': 'bytes.toHex()',
  'Uint8Array.prototype.setFromBase64': 'bytes.setFromBase64(s)',
  'Uint8Array.prototype.setFromHex': 'bytes.setFromHex(s)',
  'String.raw': 'String.raw({ raw: [s] })',
  'String.fromCharCode': 'String.fromCharCode(...a)',
  'String.fromCodePoint': 'String.fromCodePoint(...a)',
  'String.prototype.split': 's.split("")',
  'String.prototype.indexOf': 's.indexOf("z")',
  'String.prototype.lastIndexOf': 's.lastIndexOf("z")',
  'String.prototype.includes': 's.includes("z")',
  'String.prototype.startsWith': 's.startsWith(s)',
  'String.prototype.endsWith': 's.endsWith(s)',
  'String.prototype.replace': 's.replace("z", "")',
  'String.prototype.replaceAll': 's.replaceAll("a", "b")',
  'String.prototype.repeat': '"a".repeat(8 * n)',
  'String.prototype.padStart': '"".padStart(8 * n)',
  'String.prototype.padEnd': '"".padEnd(8 * n)',
  'String.prototype.toUpperCase': 's.toUpperCase()',
  'String.prototype.toLowerCase': 's.toLowerCase()',
  'String.prototype.toLocaleUpperCase': 's.toLocaleUpperCase()',
  'String.prototype.toLocaleLowerCase': 's.toLocaleLowerCase()',
  'String.prototype.trim': 'blank.trim()',
  'String.prototype.trimStart': 'blank.trimStart()',
  'String.prototype.trimEnd': 'blank.trimEnd()',
  'String.prototype.trimLeft': 'blank.trimLeft()',
  'String.prototype.trimRight': 'blank.trimRight()',
  'String.prototype.normalize': 's.normalize()',
  'String.prototype.isWellFormed': 's.isWellFormed()',
  'String.prototype.toWellFormed': 's.toWellFormed()',
  'String.prototype.localeCompare': 's.localeCompare(s)',
  'String.prototype.anchor': '"".anchor(s)',
  'String.prototype.fontcolor': '"".fontcolor(s)',
  'String.prototype.fontsize': '"".fontsize(s)',
  'String.prototype.link': '"".link(s)',
  'RegExp.prototype.exec': '/z/.exec(s)',
  'RegExp.escape': 'RegExp.escape(s)',
  'JSON.parse': 'JSON.parse(json)',
  'JSON.stringify': 'JSON.stringify(a.fill(7))',
  'Object.keys': 'Object.keys(o)',
  'Object.values': 'Object.values(o)',
  'Object.entries': 'Object.entries(o)',
  'Object.getOwnPropertyNames': 'Object.getOwnPropertyNames(o)',
  'Object.getOwnPropertySymbols': 'Object.getOwnPropertySymbols(symbols)',
  'Object.getOwnPropertyDescriptors': 'Object.getOwnPropertyDescriptors(o)',
  'Object.fromEntries': 'Object.fromEntries(m)',
  'Object.assign': 'Object.assign({}, o)',
  'Object.freeze': 'Object.freeze(o)',
  'Object.seal': 'Object.seal(o)',
  'Object.isFrozen': 'Object.isFrozen(o)',
  'Object.isSealed': 'Object.isSealed(o)',
  'Object.create': 'Object.create(null, descriptors)',
  'Object.defineProperties': 'Object.defineProperties({}, descriptors)',
  'Object.groupBy': 'Object.groupBy(a, String)',
  'Reflect.ownKeys': 'Reflect.ownKeys(o)',
  'Reflect.apply': 'Reflect.apply(Math.max, null, a)',
  'Reflect.construct': 'Reflect.construct(Array, a)',
  'Math.sumPrecise': 'Math.sumPrecise(a)',
  'Promise.all': 'Promise.all(a)',
  'Promise.allSettled': 'Promise.allSettled(a)',
  'Promise.any': 'Promise.any(a)',
  'Promise.race': 'Promise.race(a)',
  'Map.groupBy': 'Map.groupBy(a, String)',
  'Map.prototype.forEach': 'm.forEach(Math.abs)',
  'Set.prototype.forEach': 't.forEach(Math.abs)',
  'Set.prototype.union': 't.union(t)',
  'Set.prototype.intersection': 't.intersection(t)',
  'Set.prototype.difference': 't.difference(t)',
  'Set.prototype.symmetricDifference': 't.symmetricDifference(t)',
  'Set.prototype.isSubsetOf': 't.isSubsetOf(t)',
  'Set.prototype.isSupersetOf': 't.isSupersetOf(t)',
  'Set.prototype.isDisjointFrom': 't.isDisjointFrom(new Set())',
  'BigInt.asIntN': 'BigInt.asIntN(4 * n, big)',
  'BigInt.asUintN': 'BigInt.asUintN(4 * n, big)',
  'BigInt.prototype.toString': 'big.toString()',
  'BigInt.prototype.toLocaleString': 'big.toLocaleString()',
  'Iterator.prototype.map': 'a.values().map(Math.abs).toArray()',
  'Iterator.prototype.filter': 'a.values().filter(Number.isNaN).next()',
  'Iterator.prototype.take': 'a.values().take(n).toArray()',
  'Iterator.prototype.drop': 'a.values().drop(n - 1).next()',
  'Iterator.prototype.flatMap': '[...a.values().flatMap(Array)]',
  'Iterator.prototype.reduce': 'a.values().reduce(Math.max)',
  'Iterator.prototype.toArray': 'a.values().toArray()',
  'Iterator.prototype.forEach': 'a.values().forEach(Math.abs)',
  'Iterator.prototype.some': 'a.values().some(Number.isNaN)',
  'Iterator.prototype.every': 'a.values().every(Number.isInteger)',
  'Iterator.prototype.find': 'a.values().find(Number.isNaN)',
  structuredClone: 'structuredClone(a)',
  escape: 'escape(s)',
  unescape: 'unescape(s)',
  encodeURI: 'encodeURI(s)',
  encodeURIComponent: 'encodeURIComponent(s)',
  decodeURI: 'decodeURI(s)',
  decodeURIComponent: 'decodeURIComponent(s)',
  // By what calls them.
  'regular expression: test': '/z/.test(s)',
  'regular expression: match': 's.match(/z/)',
  'regular expression: matchAll': '[...s.matchAll(/a/g)]',
  'regular expression: replace': 's.replace(/a/g, "b")',
  'regular expression: search': 's.search(/z/)',
  'regular expression: split': 's.split(/a/)',
  // By syntax.
  'new Array': 'new Array(n)',
  'new Int32Array': 'new Int32Array(8 * n)',
  'new Set': 'new Set(a)',
  'new Map': 'new Map(m)',
  'Number()': 'Number(s)',
  parseFloat: 'parseFloat(s)',
  eval: 'eval(json)',
  'new Function': 'new Function(json)',
  apply: 'Math.max.apply(null, a)',
  'spread into a list': '[...a]',
  'spread of a set': '[...t]',
  'spread of an iterator': '[...m.keys()]',
  'spread into arguments': 'Math.max(...a)',
  'spread into an object': '({ ...o })',
  'rest of a list': 'const [first, ...rest] = a',
  'rest of an object': 'const { first, ...rest } = o',
  'rest of parameters': '((...rest) => rest)(...a)',
  'rest in an assignment': 'let rest; [, ...rest] = a',
  'for…in': 'for (const key in o) break',
  'equality of texts': 'sink = s === copy',
  'inequality of texts': 'sink = copy !== s',
  'order of texts': 'sink = s < copy',
  'order of texts by calls': 'sink = String(s) >= String(copy)',
  'a key of an object': 'sink = o[s]',
  'a key of a map': 'm.get(s)',
  'a key made on the spot': 'm.get(s + "x")',
  in: 'sink = s in o',
  'sum of big integers': 'sink = big + 1n',
  'a big integer kept': 'let x = big; x += 1n',
  loop: 'for (const x of a);',
  recursion: 'const down = (k) => k > 0 && down(k - 1); down(n)',
  'yield*':
    'const g = function* () { yield* inner(); }; const inner = function* () { yield* a; }; for (const x of g());',
  'default sort of equal texts': 'w.fill("a").sort()',
};

/** Of order n log n: twice as much is a little more than twice. */
const SORTED: Record<string, string> = {
  'Array.prototype.sort': 'a.sort((x, y) => ((x * 7919) % 10007) - ((y * 7919) % 10007))',
  'Array.prototype.toSorted': 'a.map((x) => (x * 7919) % 10007).toSorted()',
  'TypedArray.prototype.sort': 'b.sort()',
  'TypedArray.prototype.toSorted': 'b.toSorted()',
};

/** What costs the same, or nothing, at any size. */
const CONSTANT: Record<string, string> = {
  'Array.prototype.push': 'a.push(1)',
  'Array.prototype.shift': 'a.shift()',
  'String.prototype.slice': 's.slice(1)',
  'String.prototype.charCodeAt': 's.charCodeAt(n >> 1)',
  'indexOf at the start': 'a.indexOf(0)',
  'includes at the start': 'a.includes(0)',
  'find at the start': 'a.find((x) => x === 0)',
  'a regular expression from where it is': '/a/y.exec(s)',
  'texts of different lengths': 'sink = s === s + "x"',
  'texts that differ at the start': 'sink = s < "z" + s',
  'a short key': 'm.get("k1")',
  'a number as key': 'm.get(n)',
  'destructuring without a rest': 'const [first] = a',
  'joining two texts': 'sink = s + s',
};

const PREPARED = `
  const a = Array.from({ length: n }, (_, i) => i);
  const w = a.map((i) => 'word' + i);
  const s = 'a'.repeat(n);
  const copy = 'a'.repeat(n - 1) + 'a';
  const blank = ' '.repeat(n);
  const json = JSON.stringify('a'.repeat(n));
  const o = Object.fromEntries(w.map((key, i) => ['k' + i, i]));
  const m = new Map(Object.entries(o));
  const t = new Set(a);
  const b = Float64Array.from(a);
  const bytes = new Uint8Array(n);
  const big = BigInt('9'.repeat(n));
  const symbols = {};
  for (const i of a) symbols[Symbol()] = i;
  const descriptors = Object.fromEntries(w.map((key) => [key, { value: 1 }]));
  let sink;
`;

/** A program that does one of the statements after what it works on has been made, or does nothing more. */
const programOf = (statements: readonly string[]) => `
  const DONE = [() => {}, ${statements.map((s) => `(n, P) => { const { a, w, s, copy, blank, json, o, m, t, b, bytes, big, symbols, descriptors } = P; let sink; ${s}; }`).join(',\n')}];
  function f([n, which]) {
    ${PREPARED}
    DONE[which](n, { a, w, s, copy, blank, json, o, m, t, b, bytes, big, symbols, descriptors });
    return 1;
  }`;

/** What each statement costs by itself, at each size. */
async function costsOf(
  statements: readonly string[],
  sizes: readonly number[],
): Promise<number[][]> {
  const counted = await countingOf(pool, programOf(statements));
  const unitsOf = async (n: number, which: number) => {
    const outcome = await counted.count([n, which]);
    if (outcome.kind !== 'counted') {
      throw new Error(`${statements[which - 1]}: ${JSON.stringify(outcome)}`);
    }
    return outcome.units;
  };
  const idle: number[] = [];
  for (const n of sizes) idle.push(await unitsOf(n, 0));
  const costs: number[][] = [];
  for (const which of statements.keys()) {
    const own: number[] = [];
    for (const [i, n] of sizes.entries()) own.push((await unitsOf(n, which + 1)) - idle[i]!);
    costs.push(own);
  }
  return costs;
}

const SIZES = [1024, 2048];

test('what is of order n costs twice as much for twice as much', async () => {
  const names = Object.keys(LINEAR);
  const costs = await costsOf(Object.values(LINEAR), SIZES);
  const odd = names.flatMap((name, i) => {
    const [once, twice] = costs[i]!;
    return twice! / once! > 1.7 && twice! / once! < 2.2 ? [] : [[name, once, twice]];
  });
  expect(odd).toEqual([]);
});

test('sorting costs n log n', async () => {
  const costs = await costsOf(Object.values(SORTED), SIZES);
  for (const [once, twice] of costs) {
    expect(twice! / once!).toBeGreaterThan(2.05);
    expect(twice! / once!).toBeLessThan(2.6);
  }
});

test('what costs the same at any size is charged the same', async () => {
  const costs = await costsOf(Object.values(CONSTANT), SIZES);
  const odd = Object.keys(CONSTANT).flatMap((name, i) => {
    const [once, twice] = costs[i]!;
    return Math.abs(twice! - once!) < 1 && once! < 20 ? [] : [[name, once, twice]];
  });
  expect(odd).toEqual([]);
});

test('every built-in that charges is among these', () => {
  const tried = new Set([...Object.keys(LINEAR), ...Object.keys(SORTED), ...Object.keys(CONSTANT)]);
  const paths = Object.entries(FAMILIES).flatMap(([path, makers]) =>
    Object.keys(makers).map((name) => (path === '' ? name : `${path}.${name}`)),
  );
  const untried = paths.filter((path) => !tried.has(path));
  // It hides, and charges nothing.
  expect(untried).toEqual(['Function.prototype.toString']);
  expect(paths.every((path) => CHARGED.has(path.split('.').at(-1)!))).toBe(true);
});

test('shifting costs what the engine moves', async () => {
  const shift = ['for (let i = 0; i < 50; i++) a.push(a.shift())'];
  const [costs] = await costsOf(shift, [50, 100, 101, 16_384, 16_385, 32_770]);
  const [fifty, hundred, more, large, tooLarge, twice] = costs!.map((units) => units / 50);
  expect(hundred! - fifty!).toBeGreaterThan(0);
  expect(more).toBeLessThan(hundred!);
  expect(large).toBe(more);
  expect(tooLarge! / large!).toBeGreaterThan(100);
  expect(twice! / tooLarge!).toBeCloseTo(2, 1);
});
