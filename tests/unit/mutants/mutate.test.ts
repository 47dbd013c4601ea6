import { describe, expect, test } from 'vitest';
import { textSource } from '../../../judge/compile/source.ts';
import { type Mutant, mutantsOf } from '../../../judge/mutants/mutate.ts';

function mutantsIn(text: string, name = 'solution.ts'): Promise<Mutant[]> {
  return mutantsOf(textSource(Buffer.from(text), name, name));
}

/** The changed lines, as they are shown. */
async function mutationsIn(text: string, name = 'solution.ts'): Promise<string[]> {
  return (await mutantsIn(text, name)).map(({ was, is }) => `${was} → ${is}`);
}

describe('mutants', () => {
  test.each([
    ['comparisons', 'a < b', ['a <= b', 'a >= b']],
    ['equality', 'a === b', ['a !== b']],
    ['arithmetic', 'a + b', ['a - b', '((a + b) | 0)']],
    ['halves', 'a / 2', ['a * 2', '((a) >> 1)', 'a / 3', 'a / (1)']],
    ['lists of wide numbers', 'new Float64Array(a)', ['new Int32Array(a)']],
    ['lists of any numbers', 'Array.from(a)', ['Int32Array.from(a)']],
    ['a step by one, which is no sum', 'a + 1', ['a - 1', 'a + 2', 'a + (0)']],
    ['logic, which may need brackets', 'a ?? b', ['((a) && (b))']],
    ['constants', 'a(7)', ['a(8)', 'a((6))']],
    ['texts', 'a("x")', ['a("")']],
    ['truth', 'a(true)', ['a(false)']],
    ['signs', '-a', ['(a)']],
    ['swapped arguments', 'a(b, c)', ['a(c, b)']],
    ['the wrong method', 'a.push(b)', ['a.unshift(b)']],
    ['conditions', 'a ? b : c', ['true ? b : c', 'false ? b : c']],
  ])('%s', async (_, expression, mutations) => {
    const statement = (text: string) => `return ${text};`;
    const code = `const f = (a, b, c) => { ${statement(expression)} };`;
    expect(await mutationsIn(code)).toEqual([
      `${statement(expression)} → ;`,
      ...mutations.map((mutation) => `${statement(expression)} → ${statement(mutation)}`),
    ]);
  });

  test('statements are left out, conditions decided, steps turned round', async () => {
    const code = `function f(list) {
      let n = 0;
      for (const x of list) {
        if (x.a) continue;
        n++;
      }
      return n;
    }`;
    const mutations = await mutationsIn(code);
    for (const mutation of [
      'if (x.a) continue; → if (true) continue;',
      'if (x.a) continue; → if (false) continue;',
      'n++; → n--;',
      'n++; → ;',
      'return n; → ;',
      'let n = 0; → let n = 1;',
    ])
      expect(mutations).toContain(mutation);
  });

  test('the same program is no mutant, nor is one mutant counted twice', async () => {
    // Leaving the statement out is the same as never to take it, and returning 2 in it as well.
    const mutations = await mutationsIn('function f(a) { if (a) return 1; return 2; }');
    expect(mutations.filter((m) => m.startsWith('if (a) return 1;'))).toEqual([
      'if (a) return 1; → if (true) return 1;',
      'if (a) return 1; → if (false) return 1;',
      'if (a) return 1; → if (a) return (0);',
    ]);
    expect(await mutationsIn('const f = (a, b) => Math.max(a, b);')).toEqual([
      'const f = (a, b) => Math.max(a, b); → const f = (a, b) => Math.min(a, b);',
    ]);
  });

  test('what is printed, imported or handed out is not mutated', async () => {
    const around = `import { Queue } from '@datastructures-js/queue';
      const f = (a) => { console.log('got', a); return new Queue(); };
      module.exports = { f };`;
    expect(await mutationsIn(around, 'solution.js')).toEqual(['return new Queue(); → ;']);
    // What is written where it is handed out is mutated there.
    expect(await mutationsIn('module.exports = (a) => a * 2;', 'solution.js')).toContain(
      'module.exports = (a) => a * 2; → module.exports = (a) => a / 2;',
    );
  });

  test('a sum that is kept may be cut to 32 bits, with a sign or without one', async () => {
    expect(await mutationsIn('const f = (a, b) => { a.sum += b; };')).toEqual([
      'a.sum += b; → ;',
      'a.sum += b; → a.sum -= b;',
      'a.sum += b; → (a.sum = (a.sum + (b)) | 0);',
      'a.sum += b; → (a.sum = (a.sum + (b)) >>> 0);',
    ]);
  });
});

describe('the name of a mutant', () => {
  const names = async (text: string, name?: string) =>
    (await mutantsIn(text, name)).map(({ name }) => name);

  test('has the statement with its locals numbered, and what is known outside of it', async () => {
    const code = `export class Window {
      #sums: number[] = [];
      add(value: number) { for (const sum of this.#sums) { if (value < sum) this.note(value, sum); } }
    }`;
    expect(await names(code)).toEqual([
      'Window.add: for (const $1 of this.#sums) … → nothing',
      'Window.add: if ($1 < $2) … → if (true) …',
      'Window.add: if ($1 < $2) … → if (false) …',
      'Window.add: if ($1 < $2) … → if ($1 <= $2) …',
      'Window.add: if ($1 < $2) … → if ($1 >= $2) …',
      'Window.add: this.note($1, $2); → nothing',
      'Window.add: this.note($1, $2); → this.note($2, $1);',
    ]);
  });

  test('is numbered where a program has several of one name', async () => {
    expect(await names('class A { f(a) { a.g(); a.h(); a.g(); } }', 'a.js')).toEqual([
      'f: $1.g(); → nothing',
      'f: $1.h(); → nothing',
      'f: $1.g(); → nothing (number 2)',
    ]);
  });

  test('tells names apart that are the same in two scopes, and leaves globals and members', async () => {
    const inner = 'export const f = (a) => a.map((a) => Math.max(a.b, a.c)) > a;';
    const renamed = 'export const f = (x) => x.map((y) => Math.max(y.b, y.c)) > x;';
    expect(await names(inner)).toEqual(await names(renamed));
    expect(await names(inner)).toContain(
      'f: const f = ($1) => $1.map(($2) => Math.max($2.b, $2.c)) > $1; → const f = ($1) => $1.map(($2) => Math.min($2.b, $2.c)) > $1;',
    );
    expect(
      await names('export const f = ({ a, b: { c = a } }, ...d) => ({ c, d: a < d });'),
    ).toContain(
      'f: const f = ({ a: $1, b: { c: $2 = $1 } }, ...$3) => ({ c: $2, d: $1 < $3 }); → const f = ({ a: $1, b: { c: $2 = $1 } }, ...$3) => ({ c: $2, d: $1 <= $3 });',
    );
  });
});
