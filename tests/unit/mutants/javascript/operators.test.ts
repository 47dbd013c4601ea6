import { type Node, parse, type Program } from 'acorn';
import { describe, expect, test } from 'vitest';
import { childrenOf } from '../../../../judge/base/syntax-nodes.ts';
import { mutationsOf } from '../../../../judge/mutants/javascript/operators.ts';

/** Every program that one mutation makes of a piece of code. */
function mutated(code: string): string[] {
  const program: Program = parse(code, { ecmaVersion: 'latest', allowReturnOutsideFunction: true });
  const all = (node: Node): string[] => [
    ...mutationsOf(node, code).map(({ start, end, parts }) => {
      const put = parts.map((p) => (typeof p === 'string' ? p : code.slice(p.start, p.end)));
      return code.slice(0, start) + put.join('') + code.slice(end);
    }),
    ...childrenOf(node).flatMap(all),
  ];
  return all(program);
}

describe('a mutation', () => {
  test.each<[string, string, string[]]>([
    ['swaps an assignment with an operator', 'a %= b;', ['a *= b;']],
    [
      'cuts a sum to 32 bits, with a sign and without one',
      'a += b;',
      ['a -= b;', '(a = (a + (b)) | 0);', '(a = (a + (b)) >>> 0);'],
    ],
    [
      'takes halves by a shift',
      'f(a / 2);',
      ['f(((a) >> 1));', 'f(a * 2);', 'f(a / 3);', 'f(a / (1));'],
    ],
    ['narrows a list of numbers', 'new Float64Array(a);', ['new Int32Array(a);']],
    ['forgets the condition of one', 'a ??= b;', ['a = b;']],
    ['leaves a plain assignment', 'a = b;', []],
    ['turns a step round, on its side', 'f(++a);', ['f(--a);']],
    ['turns a step round, on the other', 'f(a--);', ['f(a++);']],
    ['changes big integers', 'f(0n);', ['f(1n);', 'f((-1n));']],
    ['gives an empty text something', "f('');", ['f("#");']],
    ['leaves null and patterns', 'f(null, /x/);', ['f(/x/, null);']],
    ['leaves out "not"', 'f(!a);', ['f((a));']],
    ['leaves typeof and void', 'f(typeof a);', []],
    [
      'takes the operator, not the one inside the left side',
      '(a < b) < c;',
      ['(a < b) <= c;', '(a < b) >= c;', '(a <= b) < c;', '(a >= b) < c;'],
    ],
    [
      'takes the operator, not one in a text',
      'f("<" < a);',
      ['f("<" <= a);', 'f("<" >= a);', 'f("" < a);'],
    ],
    ['swaps each two neighbours', 'f(a, b, c);', ['f(b, a, c);', 'f(a, c, b);']],
    ['keeps what stands between them', 'new A(a /* x */, b);', ['new A(b /* x */, a);']],
    ['swaps nothing where no order matters', 'f(Math.imul(a, b));', []],
    ['takes a method for its opposite', 'Math.min(a, b);', ['Math.max(a, b);']],
    ['leaves a method by a computed name', 'a[push](b);', []],
    ['leaves methods that every object has', 'a.toString();', []],
    ['leaves a function by the name of a method', 'push(a);', []],
    [
      'decides a condition, or leaves out the whole',
      'if (a) f();',
      ['if (true) f();', 'if (false) f();', 'if (a) ;'],
    ],
    ['leaves out a loop', 'for (;;) f();', ['for (;;) ;']],
  ])('%s', (_, code, programs) => {
    // Every statement may also be left out.
    expect(mutated(code).sort()).toEqual([...programs, ';'].sort());
  });

  test('leaves directives where they are', () => {
    expect(mutated('"use strict"; f();')).toEqual(['""; f();', '"use strict"; ;']);
  });

  const EVERYTHING = `
    for (const x of a) { if (!(x >= 1) || x % 2 === 0) continue; s **= 2; s >>>= 1; s <<= x & 3; }
    while (i < n && (a?.[i] !== b)) { i++; do { j -= 1; } while (j > 0); if (j) break; }
    const f = (a, b = -1) => (a ? a.some((x) => x == b) : new Map([[1n, 'x']]));
    throw f(a | b, a ^ b, ~a << 2, a >> 1, a.pop(), [...a, true]);
    return;`;

  test('makes another program, which is one of the language', () => {
    const programs = mutated(EVERYTHING);
    expect(programs.length).toBeGreaterThan(60);
    for (const text of programs) {
      expect(text).not.toBe(EVERYTHING);
      const options = { ecmaVersion: 'latest', allowReturnOutsideFunction: true } as const;
      expect(() => parse(text, options), text).not.toThrow();
    }
    expect(new Set(programs).size).toBe(programs.length);
  });
});
