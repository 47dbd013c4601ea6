import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type PackageReport, verify } from '../judge/commands/verify.ts';
import { checkStatement } from '../judge/commands/verify-cases.ts';
import { isUncertain, mostSay, type Vote } from '../judge/commands/verify-submissions.ts';
import { loadProblem } from '../judge/problem/load.ts';
import { type GrowthVerdict, type Result, UsageError } from '../judge/types.ts';
import { poolForFile, ROOT, scratchFolder } from './support.ts';

const pool = poolForFile();
const FIXTURES = join(ROOT, 'tests/fixtures/packages');

/** Submissions that no fault has to do with, and that need not be judged for each. */
const UNCONCERNED = [
  'accepted/backwards.js',
  'accepted/solution-class.ts',
  'accepted/sorts-first.ts',
  'time_limit_exceeded/blocks.ts',
  'wrong_answer/forgets-first.ts',
  'wrong_answer/forgets-last.ts',
  'wrong_answer/forgets-negative.ts',
].map((name) => join('submissions', name));

/** Verifies a copy of the sound package after a change to it. */
async function verifyChanged(change: (folder: string) => Promise<unknown>): Promise<PackageReport> {
  const workspace = await scratchFolder();
  await cp(FIXTURES, workspace, { recursive: true });
  await change(join(workspace, 'problems/add-up'));
  const [report] = await verify(workspace, ['add-up'], pool, () => undefined);
  return report!;
}

const write = (path: string, text: string) => (folder: string) =>
  writeFile(join(folder, path), text);

test('a sound package has no faults', async () => {
  const report = await verifyChanged(() => Promise.resolve());
  expect(report).toMatchObject({
    problem: 'add-up',
    faults: [],
    submissions: 14,
    measured: 7,
    compared: 2_000,
  });
});

test('a submission may say that another verdict is as right', async () => {
  const { faults } = await verifyChanged(
    write(
      'submissions/wrong_answer/text.js',
      '// Throws.\n// Caught by: sample\n// Or else: RTE\nvar addUp = () => { throw 1; };',
    ),
  );
  expect(faults).toEqual([]);
});

test('a slow submission may print while it is cut off', async () => {
  const { faults } = await verifyChanged(
    write(
      'submissions/time_limit_exceeded/quadratic.ts',
      `/*
       * Adds up every prefix, and tells of each number.
       * Caught by: growth
       */
      export function addUp(n: number[]) {
        const line = '-'.repeat(n.length < 1000 ? 1 : 300_000);
        let s = 0;
        for (let i = 0; i < n.length; i++) {
          s = 0;
          for (let j = 0; j <= i; j++) for (const x of [n[j]!, 0, 0]) console.log(line, (s += x));
        }
        return s;
      }`,
    ),
  );
  expect(faults).toEqual([]);
});

describe('a package is at fault when', () => {
  test.each<[string, (folder: string) => Promise<unknown>, RegExp]>([
    [
      'a stored answer is wrong',
      write('data/secret/last.json', '{ "input": [[9]], "answer": 8, "note": "n" }'),
      /secret\/last: the stored answer is not what the reference says: not the right value: expected 8, got 9/,
    ],
    [
      'an accepted submission stands in the wrong folder',
      (f) =>
        rename(
          join(f, 'submissions/accepted/loop.ts'),
          join(f, 'submissions/wrong_answer/loop.ts'),
        ),
      /wrong_answer\/loop.ts: AC instead of WA/,
    ],
    [
      'a wrong submission stands among the accepted',
      (f) =>
        rename(
          join(f, 'submissions/wrong_answer/product.ts'),
          join(f, 'submissions/accepted/product.ts'),
        ),
      /accepted\/product.ts: WA instead of AC/,
    ],
    [
      'the oracle differs',
      write(
        'brute.ts',
        'export const addUp = (n: number[]) => n.reduce((a, b) => a + (b > 15 ? 0 : b), 0);',
      ),
      /the reference and brute.ts differ on \[\[.*\]\]/,
    ],
    [
      'the oracle changes its input',
      write(
        'brute.ts',
        'export const addUp = (n: number[]) => { let s = 0; while (n.length) s += n.pop()!; return s; };',
      ),
      /changes its input/,
    ],
    [
      'a submission is caught elsewhere than it says',
      write('submissions/wrong_answer/text.js', '// Caught by: secret\nvar addUp = () => "x";'),
      /caught by sample\/1, not by secret/,
    ],
    [
      'a submission does not say by what it is caught',
      write('submissions/wrong_answer/text.js', '// Wrong.\nvar addUp = () => "x";'),
      /no line "Caught by/,
    ],
    [
      'a submission says that it may be accepted as well',
      write(
        'submissions/wrong_answer/text.js',
        '// Wrong.\n// Caught by: sample\n// Or else: AC\nvar addUp = () => "x";',
      ),
      /wrong_answer\/text.js: "Or else: AC" does not reject it/,
    ],
    [
      'a submission does not say what it is',
      write(
        'submissions/accepted/loop.ts',
        'export const addUp = (n: number[]) => n.reduce((a, b) => a + b, 0);',
      ),
      /no comment says what it is/,
    ],
    [
      'a folder is not a verdict',
      (f) => mkdir(join(f, 'submissions/slow')),
      /submissions\/slow: not a verdict's folder/,
    ],
    [
      'a slow submission is not slow',
      write(
        'submissions/time_limit_exceeded/quadratic.ts',
        '// Fast.\n// Caught by: growth\nexport const addUp = (n: number[]) => n.reduce((a, b) => a + b, 0);',
      ),
      /time_limit_exceeded\/quadratic.ts: AC instead of TLE/,
    ],
    [
      'an accepted submission needs more than half of the time limit',
      write(
        'submissions/accepted/loop.ts',
        '// For ever.\nexport const addUp = (n: number[]) => { for (;;) n.length; };',
      ),
      /accepted\/loop.ts: TLE instead of AC within 0.5 times the limit \(.* still running after 0.3 s/,
    ],
    [
      'a slow submission is cut off by less than twice the time limit',
      write(
        'submissions/time_limit_exceeded/waits.ts',
        `// Works for one and a half times the limit, once.
        // Caught by: sample
        let end: number | undefined;
        export const addUp = (n: number[]) => {
          for (end ??= performance.now() + 750; performance.now() < end; );
          return n.reduce((a, b) => a + b, 0);
        };`,
      ),
      /time_limit_exceeded\/waits.ts: AC instead of TLE within 2 times the limit/,
    ],
    [
      'an accepted submission grows faster than asked',
      (f) =>
        cp(
          join(f, 'submissions/time_limit_exceeded/quadratic.ts'),
          join(f, 'submissions/accepted/quadratic.ts'),
        ),
      /accepted\/quadratic.ts: TLE instead of AC \(grows like n\^/,
    ],
    [
      'nothing is rejected on an axis',
      (f) => rm(join(f, 'submissions/time_limit_exceeded'), { recursive: true }),
      /growth axis numbers: no submission is rejected on it/,
    ],
    [
      'a starter is accepted',
      write('starter.js', 'export const addUp = (n) => n.reduce((a, b) => a + b, 0);'),
      /starter.js: accepted/,
    ],
    [
      'a starter does not compile',
      write('starter.ts', 'export function ('),
      /starter.ts does not compile/,
    ],
    [
      'a sample of the statement is not the stored one',
      write('data/sample/1.json', '{ "input": [[1, 5]], "answer": 6 }'),
      /sample 1 is not sample\/1 as it is stored/,
    ],
    [
      'the statement shows fewer samples',
      write('statement.md', '# Add Up\n'),
      /shows 0 samples; data\/sample has 2/,
    ],
    [
      'a sample of the statement is not JSON',
      write('statement.md', '```json\n{\n```\n'),
      /statement.md: sample 1: not JSON/,
    ],
    [
      'something is still to be written',
      write('editorial.md', '# Add up\n\nTODO the idea.\n'),
      /editorial.md:3: still to be written: TODO the idea/,
    ],
    [
      'a hint is missing',
      write('hints.md', '## Hint 1\n\nAdd.\n\n## Hint 3\n\nUse a loop.\n'),
      /hints.md must have the sections ## Hint 1, ## Hint 2, ## Hint 3 and nothing else/,
    ],
    [
      'a hint is empty',
      write('hints.md', '## Hint 1\n\nAdd.\n\n## Hint 2\n\n## Hint 3\n\nUse a loop.\n'),
      /hints.md: ## Hint 2 is empty/,
    ],
    [
      'something stands before the hints',
      write('hints.md', '# Hints\n\n## Hint 1\n\nA\n\n## Hint 2\n\nB\n\n## Hint 3\n\nC\n'),
      /hints.md must have the sections/,
    ],
    [
      'a secret case has no note',
      write('data/secret/last.json', '{ "input": [[9]], "answer": 9 }'),
      /no note/,
    ],
    [
      'a generated input breaks the constraints',
      write(
        'generators.ts',
        `import { defineGenerators } from 'coding-round-judge';
      import * as fc from 'fast-check';
      import problem from './problem.ts';
      const axis = { from: 1, to: 2, make: () => [[1]] as [number[]] };
      export default defineGenerators(problem, { small: fc.constant([[0.5]] as [number[]]), large: {}, growth: { numbers: axis } });`,
      ),
      /small makes an input that breaks the constraints/,
    ],
    [
      'a large input is not the same twice',
      write(
        'generators.ts',
        `import { defineGenerators } from 'coding-round-judge';
      import * as fc from 'fast-check';
      import problem from './problem.ts';
      let n = 0;
      const axis = { from: 1, to: 2, make: () => [[1]] as [number[]] };
      export default defineGenerators(problem, { small: fc.constant([[1]] as [number[]]), large: { a: () => [[n++]] as [number[]] }, growth: { numbers: axis } });`,
      ),
      /large\/a: two inputs of one seed differ/,
    ],
  ])('%s', async (_, change, fault) => {
    const report = await verifyChanged(async (folder) => {
      for (const path of UNCONCERNED) await rm(join(folder, path));
      await change(folder);
    });
    expect(
      report.faults.some((found) => fault.test(found)),
      report.faults.join('\n'),
    ).toBe(true);
  });
});

test('a package is at fault when there are too few submissions', async () => {
  const { faults } = await verifyChanged(async (folder) => {
    for (const name of ['loop.ts', 'reduce.js'])
      await rm(join(folder, 'submissions/accepted', name));
  });
  expect(faults.join()).toMatch(/3 accepted submissions; at least 4/);
});

test('a sample that says null is not the stored one that says NaN', async () => {
  const folder = join(await scratchFolder(), 'rating-window');
  await cp(join(ROOT, 'problems/rating-window'), folder, { recursive: true });
  const problem = await loadProblem('rating-window', folder);
  expect(problem.samples[0]!.answer).toEqual([null, null, null, 3, 2, null, 3.25, NaN]);
  const faultsOfStatement = async () => {
    const report = { faults: [] as string[] } as PackageReport;
    await checkStatement(problem, report);
    return report.faults;
  };
  expect(await faultsOfStatement()).toEqual([]);
  const statement = join(folder, 'statement.md');
  const text = await readFile(statement, 'utf8');
  await writeFile(statement, text.replace('{ "$number": "NaN" }', 'null'));
  expect(await faultsOfStatement()).toEqual([
    'statement.md: sample 1 is not sample/1 as it is stored',
  ]);
});

test.each<[Vote, Vote[], Vote]>([
  ['none', ['right'], 'right'],
  ['none', ['none', 'none', 'none'], 'none'],
  ['none', ['wrong', 'right', 'right'], 'right'],
  ['none', ['wrong', 'wrong'], 'wrong'],
  ['wrong', ['right', 'right'], 'right'],
  ['wrong', ['right', 'wrong'], 'wrong'],
  ['wrong', ['wrong'], 'wrong'],
  ['wrong', ['right', 'none', 'none'], 'none'],
])('growth that is %s at first, then %j, is %s', async (first, then, decided) => {
  const left = [...then];
  const again = () => Promise.resolve(left.shift()!);
  expect(await mostSay(first, (vote) => vote, again)).toBe(decided);
  expect(left).toEqual([]);
});

test.each<[Result['verdict'], GrowthVerdict[], boolean]>([
  ['AC', ['pass', 'pass'], false],
  ['AC', ['pass', 'inconclusive'], true],
  ['AC', ['skipped', 'pass'], true],
  ['TLE', ['skipped', 'fail'], false],
  ['TLE', ['inconclusive', 'fail'], false],
])('%s with growth that is %j has to be measured again: %s', (verdict, axes, again) => {
  const growth = axes.map((verdict) => ({ verdict }));
  expect(isUncertain({ verdict, growth } as Result)).toBe(again);
});

describe('a package that cannot be loaded says why', () => {
  const definition = (text: string) =>
    write(
      'problem.ts',
      `import { defineProblem, exact } from 'coding-round-judge';
    import * as v from 'valibot';
    export default defineProblem({ title: 'T', difficulty: 'easy', topics: [], input: v.tuple([v.array(v.number())]), output: v.number(), checker: exact(), growth: { numbers: 'n' }, followUps: [], source: '', entry: { kind: 'function', name: 'addUp', parameters: { n: 'value' }, returns: 'value' }, ${text} } as never);`,
    );

  test.each<[string, (folder: string) => Promise<unknown>, RegExp]>([
    [
      'a file is missing',
      (f) => rm(join(f, 'editorial.md')),
      /problem add-up: editorial.md is missing/,
    ],
    ['an unknown key', definition('colour: "red"'), /problem.ts: at .colour: /],
    ['a bad difficulty', definition('difficulty: "trivial"'), /problem.ts: at .difficulty: /],
    ['a limit that is none', definition('limits: { cpuMs: -1 }'), /problem.ts: at .limits.cpuMs: /],
    [
      'an input that is no schema',
      definition('input: {}'),
      /problem.ts: at .input: must be a valibot schema/,
    ],
    [
      'growth without a maker',
      definition('growth: { other: "n" }'),
      /must make inputs for the growth axes other/,
    ],
    ['a syntax error', write('problem.ts', 'export default {'), /problem add-up: problem.ts:1:/],
    [
      'an import of anything else',
      write(
        'brute.ts',
        'import fs from "node:fs"; export const addUp = () => fs.readdirSync("/").length;',
      ),
      /a problem package may import its own files and coding-round-judge, fast-check and valibot; not node:fs/,
    ],
    [
      'a reference without the entry',
      write('reference.ts', 'export const x = 1, y = 2;'),
      /reference.ts does not export addUp/,
    ],
    [
      'a case that is not JSON',
      write('data/secret/last.json', '{'),
      /data\/secret\/last.json: not JSON/,
    ],
    [
      'a case with an unknown key',
      write('data/secret/last.json', '{ "input": [[]], "output": 0 }'),
      /data\/secret\/last.json: at .(?:answer|output)/,
    ],
    [
      'a case that breaks the constraints',
      write('data/secret/last.json', '{ "input": [[0.5]], "answer": 0 }'),
      /last.json: input breaks the constraints: at \[0\]\[0\]/,
    ],
    [
      'an answer of another form',
      write('data/secret/last.json', '{ "input": [[]], "answer": "0" }'),
      /last.json: answer: /,
    ],
  ])('%s', async (_, change, fault) => {
    const report = await verifyChanged(change);
    expect(report.faults.join('\n')).toMatch(fault);
  });

  test('an unknown problem is a usage error', async () => {
    await expect(verify(FIXTURES, ['add-upp'], pool, () => undefined)).rejects.toThrow(UsageError);
  });
});
