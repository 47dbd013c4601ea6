import { type Node, parse } from 'acorn';
import { describe, expect, test } from 'vitest';
import { targetsOf } from '../../../judge/base/syntax-nodes.ts';
import { declarationsOf, localsOf } from '../../../judge/syntax/declarations.ts';
import { topLevelNames } from '../../../judge/syntax/names.ts';
import { findSurvivors } from '../../../judge/syntax/surviving-state.ts';

/** The names of what outlives a call in a script wrapped as the compiler does it. */
const survivors = (body: string) =>
  findSurvivors(`(() => {\n${body}\n})()`).map(({ name }) => name);

describe('outlives a call:', () => {
  test.each([
    ['a list that is pushed to', 'const seen = []; function f(x) { seen.push(x); }', ['seen']],
    ['a number that is counted up', 'let n = 0; function f() { n++; }', ['n']],
    ['an element that is set', 'const memo = {}; function f(x) { memo[x] = 1; }', ['memo']],
    ['what is deeper inside', 'const a = {}; function f() { a.b.c[0].push(1); }', ['a']],
    ['what a getter returns', 'const m = new Map(); function f(k) { m.get(k).push(1); }', ['m']],
    ['an assignment with an operator', 'let s = ""; function f(x) { s += x; }', ['s']],
    ['a value made of itself', 'let s = []; function f(x) { s = [...s, x]; }', ['s']],
    ['what is taken apart', 'let a = [], b = 0; function f(x) { [b, a[0]] = x; }', ['b', 'a']],
    ['a name that nothing declares', 'function f(x) { total = x; total++; }', ['total']],
    ['a property of a function', 'function f() { f.calls++; }', ['f.calls']],
    ['a static property', 'class A { g() { A.n++; } }', ['A.n']],
    ['a private static one', 'class A { static #n = 0; g() { A.#n++; } }', ['A.#n']],
    ['a property of the global object', 'function f() { globalThis.n++; }', ['globalThis.n']],
    ['a list on a prototype', 'function A() {} A.prototype.list = [];', ['A.prototype.list']],
    ['what is handed on', 'const memo = {}; function f(x) { solve(x, memo); }', ['memo']],
    ['what an inner function changes', 'let n = 0; function f() { [1].map(() => n++); }', ['n']],
    ['what a method changes', 'let n = 0; class A { add() { n += 1; } }', ['n']],
  ])('%s', (_, body, names) => {
    expect(survivors(body)).toEqual(names);
  });
});

describe('does not outlive a call:', () => {
  test.each([
    ['what is only read', 'const dirs = [[0, 1]]; function f() { return dirs[0]; }'],
    ['a variable of the function', 'function f() { let n = 0; n++; const a = []; a.push(n); }'],
    ['a parameter of the same name', 'let n = 0; function f(n) { n++; }'],
    ['a parameter taken apart', 'let a = []; function f({ x: a, b = 1 }) { a.push(b); }'],
    ['a local of an outer function', 'function f() { let n = 0; return () => n++; }'],
    ['what changes only while the file loads', 'const t = []; for (const x of [1]) t.push(x);'],
    ['a method that changes nothing', 'const t = []; function f(x) { return t.includes(x); }'],
    ['a text that is handed on', 'const t = "a"; function f() { return g(t); }'],
  ])('%s', (_, body) => {
    expect(survivors(body)).toEqual([]);
  });
});

describe('of several', () => {
  test('those never set anew are named, for what is set anew is mostly right', () => {
    const body = `let best = 0; const memo = {};
      function f(x) { best = 0; best++; memo[x] = 1; }`;
    expect(survivors(body)).toEqual(['memo']);
    // Made of what it was, it is not made anew.
    for (const grown of ['all.concat(x)', '[...all, x]', 'all.length ? all : x']) {
      const script = `let all = [], best; function f(x) { best = x; all = ${grown}; }`;
      expect(survivors(script), grown).toEqual(['all']);
    }
    const property = 'let all = [], best; function f(x) { best = x; all = x.all; }';
    expect(survivors(property)).toEqual(['best', 'all']);
  });

  test('what is set anew is named when there is nothing else', () => {
    expect(survivors('let best; function f(x) { best = 0; }')).toEqual(['best']);
    expect(survivors('let a, b; function f() { a = 0; b = 1; b++; }')).toEqual(['b']);
  });

  test('each is named once, where it is declared', () => {
    const script = '(() => {\n  let n = 0;\n  function f() { n++; n++; }\n})()';
    expect(findSurvivors(script)).toMatchObject([{ name: 'n', line: 2, column: 7 }]);
  });
});

test('the wrapping of a file is no function: its variables are at the top level', () => {
  const wrapped = `var require_a = __commonJS({ "submission:a.js"(exports) {
      let n = 0; exports.f = () => n++; } });`;
  expect(survivors(wrapped)).toEqual(['n']);
  // Under another key it is a method like any other, whose variables are its own.
  expect(survivors(wrapped.replace('submission:', 'other:'))).toEqual([]);
});

test('a script that cannot be read has no survivors', () => {
  expect(findSurvivors('let = ;')).toEqual([]);
});

describe('a pattern', () => {
  const statement = (code: string) =>
    parse(code, { ecmaVersion: 'latest', locations: true }).body[0]! as Node;

  test('declares every name in it, at its place', () => {
    const { declarations } = statement('const { a, b: [c = 1, ...d] } = x;') as Node & {
      declarations: Node[];
    };
    expect(declarationsOf(declarations[0]!).map(({ name, column }) => [name, column])).toEqual([
      ['a', 9],
      ['c', 16],
      ['d', 26],
    ]);
  });

  test('tells what holds an object or a function from the start', () => {
    const flags = (code: string) => {
      const [first] = (statement(code) as Node & { declarations: Node[] }).declarations;
      const [{ callable, holder } = {}] = declarationsOf(first!);
      return [callable, holder];
    };
    expect(flags('let a = [];')).toEqual([false, true]);
    expect(flags('let a = new Map();')).toEqual([false, true]);
    expect(flags('let a = () => 1;')).toEqual([true, false]);
    expect(flags('let a = class {};')).toEqual([true, false]);
    expect(flags('let a = 7;')).toEqual([false, false]);
  });

  test('assigns to names and members, not to keys and defaults', () => {
    const { expression } = statement('({ k: a.b, [i]: c = d } = x);') as Node & {
      expression: { left: Node };
    };
    expect(targetsOf(expression.left).map(({ type }) => type)).toEqual([
      'MemberExpression',
      'Identifier',
    ]);
  });

  test('of parameters is local, as is what blocks declare, but nothing of inner functions', () => {
    const code =
      'function f(a, { b }, ...c) { if (a) { let d; } for (const e of c) {} function g(x) { let y; } }';
    expect(localsOf(statement(code)).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'g']);
  });
});

describe('names at the top level', () => {
  const names = (code: string) => topLevelNames(code).map(({ name, kind }) => `${kind} ${name}`);

  test('are those of functions, classes and values, in order, each once', () => {
    const code = `export function f() { function inner() {} return 1; }
      const g = () => 1, h = function () {}, C = class {}, n = 1;
      export default class D {}
      export const k = async () => 2;
      var E; ((E) => { E.A = 0; })(E || (E = {})); var E;
      let { a } = { a: 1 };`;
    expect(names(code)).toEqual([
      'function f',
      'function g',
      'function h',
      'class C',
      'value n',
      'function k',
      'value E',
    ]);
  });

  test('are found in a script that returns at its top level', () => {
    expect(names('var f = function () {};\nreturn f;')).toEqual(['function f']);
  });
});
