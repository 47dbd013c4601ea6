/** The forms in which people hand in: each is judged as its author meant it, or is told what is missing. */
import { describe, expect, test } from 'vitest';
import { judgeText, poolForFile } from '../support/judging.ts';

const pool = poolForFile();
const quick = { growth: false, samplesOnly: true };

const GROUP = `const m = new Map(); for (const t of strs) { const k = [...t].sort().join(''); m.has(k) ? m.get(k).push(t) : m.set(k, [t]); } return [...m.values()];`;

async function verdictOf(text: string, name: string, problem = 'group-anagrams') {
  const { verdict, message, warnings } = await judgeText(pool, problem, text, quick, name);
  return { verdict, message, warnings };
}

describe('modules of either kind, and both in one file', () => {
  test.each([
    [
      'import x = require() and export =',
      'a.ts',
      `import lodash = require('lodash');
       function groupAnagrams(strs: string[]): string[][] {
         return lodash.values(lodash.groupBy(strs, (t: string) => '~' + t.split('').sort().join('')));
       }
       export = groupAnagrams;`,
    ],
    [
      'require beside export =',
      'a.ts',
      `const _ = require('lodash');
       const groupAnagrams = (strs: string[]) => _.values(_.groupBy(strs, (t: string) => '~' + [...t].sort().join('')));
       export = { groupAnagrams };`,
    ],
    [
      'import beside module.exports',
      'a.js',
      `import _ from 'lodash';
       const f = (strs) => _.values(_.groupBy(strs, (t) => '~' + [...t].sort().join('')));
       module.exports = { groupAnagrams: f };`,
    ],
    [
      'constants named exports and module in an ES module',
      'a.ts',
      `const exports = [1], module = 'm';
       export function groupAnagrams(strs: any) { if (exports[0] !== 1 || module !== 'm') throw 1; ${GROUP} }`,
    ],
    [
      'a check for CommonJS at the end',
      'a.js',
      `function groupAnagrams(strs) { ${GROUP} }
       if (typeof module !== 'undefined') module.exports = groupAnagrams;`,
    ],
  ])('%s', async (_, name, text) => {
    expect(await verdictOf(text, name)).toEqual({
      verdict: 'AC',
      message: 'accepted: 2 cases',
      warnings: [],
    });
  });

  test('an exception names its line behind an import, too', async () => {
    const text = `import { chunk } from 'lodash';\nexport function groupAnagrams(strs) {\n  return chunk(strs).x.y;\n}`;
    const { cases } = await judgeText(pool, 'group-anagrams', text, quick, 'a.js');
    expect(cases[0]!.place).toMatchObject({ file: 'a.js', line: 3 });
  });
});

describe('versions 5 and 6 of the priority queues', () => {
  const finder = (low: string, high: string, extra = '') => `${extra}
    class MedianFinder {
      low = new MaxPriorityQueue(); high = new MinPriorityQueue();
      addNum(num) {
        this.low.enqueue(num);
        this.high.enqueue(${low});
        if (this.high.size() > this.low.size()) this.low.enqueue(${high});
      }
      findMedian() {
        const a = read(this.low.front());
        return this.low.size() > this.high.size() ? a : (a + read(this.high.front())) / 2;
      }
    }`;
  const five = finder(
    'read(this.low.dequeue())',
    'read(this.high.dequeue())',
    'const read = ({ element }) => element;',
  );
  const six = finder(
    'this.low.dequeue()',
    'this.high.dequeue()',
    'const read = (x) => x; class Node { constructor() { this.element = 1; } } void new Node().element;',
  );

  test.each([
    ['a destructured parameter', five],
    ['an unrelated field of the name', six],
    ['both in one file', `class Node { element = 0; }\nvoid new Node().element;\n${five}`],
    [
      'a name that is computed',
      five.replace('({ element }) => element', `(x) => x['ele' + 'ment']`),
    ],
  ])('are told by how they are used: %s', async (_, text) => {
    const result = await judgeText(pool, 'median-stream', text, { growth: false }, 'a.js');
    expect(result).toMatchObject({ verdict: 'AC' });
  });

  test('what is wrong with both of them is wrong', async () => {
    const wrong = five.replace('/ 2', '/ 3');
    expect(await verdictOf(wrong, 'a.js', 'median-stream')).toMatchObject({ verdict: 'WA' });
  });
});

describe('something of another name stands in', () => {
  test.each([
    [
      'the only function, though a comment has the name',
      'a.js',
      `// groupAnagrams\nconst f = (strs) => { ${GROUP} };`,
      'f',
    ],
    [
      'the only export of a namespace',
      'a.ts',
      `namespace A { export function f(strs: any): any { ${GROUP} } }`,
      'f',
    ],
    [
      'the only export among helpers',
      'a.js',
      `const help = (x) => x; export const f = (strs) => { ${GROUP} };`,
      undefined,
    ],
    [
      'a class of another name around it',
      'a.js',
      `class Mine { groupAnagrams(strs) { ${GROUP} } }`,
      'Mine',
    ],
    [
      'a namespace around it',
      'a.ts',
      `namespace Mine { export function groupAnagrams(strs: any): any { ${GROUP} } }`,
      'Mine',
    ],
    [
      'a helper class beside the only function',
      'a.js',
      `class Pair {} function f(strs) { ${GROUP} }`,
      'f',
    ],
  ])('%s', async (_, name, text, instead) => {
    const result = await verdictOf(text, name);
    if (instead === undefined) expect(result.verdict).toBe('CE');
    else
      expect(result).toMatchObject({
        verdict: 'AC',
        warnings: [`no groupAnagrams found; judged ${instead} instead`],
      });
  });

  test('the only class with both methods is a codec', async () => {
    const text = `class Helper {} class Mine {
      serialize(root) { return JSON.stringify(root); }
      deserialize(data) { return JSON.parse(data); }
    }`;
    expect(await verdictOf(text, 'a.js', 'tree-codec')).toEqual({
      verdict: 'AC',
      message: 'accepted: 2 cases',
      warnings: ['no serialize or deserialize found; judged Mine instead'],
    });
  });

  test('a helper of another kind is no entry: what is there and what is required is said', async () => {
    const text = '// MedianFinder\nfunction findMedian(list) { return list[0]; }';
    expect(await verdictOf(text, 'a.js', 'median-stream')).toMatchObject({
      verdict: 'CE',
      message:
        'a.js:1:1: MedianFinder not found: the file defines function findMedian; a class MedianFinder is required',
    });
  });

  test('a class without the methods is no entry either', async () => {
    const text = 'class Heap { push() {} }';
    expect(await verdictOf(text, 'a.js', 'median-stream')).toMatchObject({
      verdict: 'CE',
      message: expect.stringContaining('the file defines class Heap') as string,
    });
  });
});

describe('what stands around a solution does no harm', () => {
  test.each([
    [
      'lines outside of the markers of editors',
      'a.ts',
      `import * as fs from 'node:fs';\n// @lc code=start\nfunction groupAnagrams(strs: any) { ${GROUP} }\n// @lc code=end\nfs.readFileSync('x');`,
    ],
    [
      'tests behind require.main',
      'a.js',
      `const assert = require('assert');\nfunction groupAnagrams(strs) { ${GROUP} }\nif (require.main === module) assert.deepEqual(groupAnagrams([]), 1);`,
    ],
    [
      'tests of a framework',
      'a.ts',
      `import { describe, expect, test } from 'vitest';\nexport function groupAnagrams(strs: any) { ${GROUP} }\ndescribe('x', () => { test('y', () => expect(groupAnagrams([])).toEqual(1)); });`,
    ],
    [
      'tests with globals',
      'a.js',
      `function groupAnagrams(strs) { ${GROUP} }\ntest('y', () => { expect(1).toBe(2); });`,
    ],
    [
      'asserts of Node',
      'a.ts',
      `import assert, { strict } from 'node:assert';\nexport default function groupAnagrams(strs: any) { ${GROUP} }\nassert.deepEqual(1, 2); strict.equal(1, 2);`,
    ],
    [
      'tests of Node',
      'a.ts',
      `import test from 'node:test';\nexport function groupAnagrams(strs: any) { ${GROUP} }\ntest('x', async () => {});`,
    ],
  ])('%s', async (_, name, text) => {
    expect(await verdictOf(text, name)).toMatchObject({ verdict: 'AC' });
  });

  test('lines keep their numbers behind the markers', async () => {
    const text = `noise {\n// @lc code=start\nfunction groupAnagrams(strs) {\n  return strs.x.y;\n}\n// @lc code=end`;
    const { cases } = await judgeText(pool, 'group-anagrams', text, quick, 'a.js');
    expect(cases[0]!.place).toMatchObject({ line: 4 });
  });
});
