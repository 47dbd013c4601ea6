import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PackageReport } from '../../judge/commands/package-report.ts';
import { verify } from '../../judge/commands/verify.ts';
import { checkStatement } from '../../judge/commands/verify-cases.ts';
import { isUncertain, listSubmissions } from '../../judge/commands/verify-submissions.ts';
import { loadProblem, type Problem } from '../../judge/problem/load.ts';
import { type GrowthVerdict, type Result, UsageError } from '../../judge/types.ts';
import { poolForFile, ROOT, scratchFolder, SEED } from '../support/judging.ts';

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

/** Verifies a copy of the sound package after a change to it, in a workspace that is there already. */
async function verifyIn(
  workspace: string,
  change: (folder: string) => Promise<unknown>,
): Promise<PackageReport> {
  await cp(FIXTURES, workspace, { recursive: true });
  await change(join(workspace, 'problems/add-up'));
  const [report] = await verify(workspace, ['add-up'], pool, () => undefined, SEED);
  return report!;
}

/** The same in a workspace that ends with the test. */
const verifyChanged = async (change: (folder: string) => Promise<unknown>) =>
  verifyIn(await scratchFolder(), change);

/** The same, with fewer submissions. */
const verifyLean = (change: (folder: string) => Promise<unknown>) =>
  verifyChanged(async (folder) => {
    for (const path of UNCONCERNED) await rm(join(folder, path));
    await change(folder);
  });

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

describe('a package is at fault when', () => {
  test.each<[string, (folder: string) => Promise<unknown>, RegExp]>([
    [
      'a stored answer is wrong',
      write('data/hidden/last.json', '{ "input": [[9]], "answer": 8, "note": "n" }'),
      /hidden\/last: the stored answer is not what the reference says: wrong value: expected 8, got 9/,
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
      'nothing is rejected on an axis',
      (f) => rm(join(f, 'submissions/time_limit_exceeded'), { recursive: true }),
      /growth axis numbers: no submission is too slow in it/,
    ],
    [
      'a generated input does not fit the types',
      async (f) => {
        const path = join(f, 'generators.ts');
        const text = await readFile(path, 'utf8');
        await writeFile(path, text.replace('fc.integer({ min: -20, max: 20 })', 'fc.boolean()'));
      },
      /generators.ts: small makes an input that .*: at \[0\]\[0\]: expected a number, got (?:true|false)/,
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
      'a hidden case has no note',
      write('data/hidden/last.json', '{ "input": [[9]], "answer": 9 }'),
      /no note/,
    ],
    [
      'a generated input breaks the constraints',
      write(
        'generators.ts',
        `import { defineGenerators } from 'coding-round-judge';
      import * as fc from 'fast-check';
      import problem from './problem.ts';
      const axis = { from: 1, legal: 8, make: () => [[1]] as [number[]] };
      export default defineGenerators(problem, { small: fc.constant([[0.5]] as [number[]]), large: {}, growth: { numbers: axis } });`,
      ),
      /small makes an input that breaks the constraints/,
    ],
    [
      'an input of a growth axis breaks the constraints',
      write(
        'generators.ts',
        `import { defineGenerators } from 'coding-round-judge';
      import * as fc from 'fast-check';
      import problem from './problem.ts';
      const axis = { from: 16, legal: 200_000, make: (size) => [new Array(size).fill(0)] as [number[]] };
      export default defineGenerators(problem, { small: fc.constant([[1]] as [number[]]), large: {}, growth: { numbers: axis } });`,
      ),
      /growth\/numbers\/131072 makes an input that breaks the constraints/,
    ],
    [
      'a large input is not the same twice',
      write(
        'generators.ts',
        `import { defineGenerators } from 'coding-round-judge';
      import * as fc from 'fast-check';
      import problem from './problem.ts';
      let n = 0;
      const axis = { from: 1, legal: 8, make: () => [[1]] as [number[]] };
      export default defineGenerators(problem, { small: fc.constant([[1]] as [number[]]), large: { a: () => [[n++]] as [number[]] }, growth: { numbers: axis } });`,
      ),
      /large\/a: the same seed makes two different inputs/,
    ],
  ])('%s', async (_, change, fault) => {
    const { faults } = await verifyLean(change);
    expect(
      faults.some((found) => fault.test(found)),
      faults.join('\n'),
    ).toBe(true);
  });
});

describe('of submissions, judged in one go, it is a fault that', () => {
  const sum = 'n.reduce((a, b) => a + b, 0)';
  type Change = readonly [from: string | { copy: string }, path: string];
  const cases: [string, Change, RegExp][] = [
    [
      'an accepted one stands in the wrong folder',
      [
        `// Right.\n// Caught by: sample\nexport const addUp = (n: number[]) => ${sum};`,
        'wrong_answer/right.ts',
      ],
      /wrong_answer\/right.ts: AC instead of WA/,
    ],
    [
      'a wrong one stands among the accepted',
      [{ copy: 'wrong_answer/product.ts' }, 'accepted/product.ts'],
      /accepted\/product.ts: WA instead of AC/,
    ],
    [
      'one is caught elsewhere than it says, by the old name of the group',
      ['// Caught by: secret\nvar addUp = () => "x";', 'wrong_answer/caught.js'],
      /wrong_answer\/caught.js: caught by sample\/1; declared: hidden/,
    ],
    [
      'one does not say by what it is caught',
      ['// Wrong.\nvar addUp = () => "x";', 'wrong_answer/silent.js'],
      /wrong_answer\/silent.js: no line "Caught by/,
    ],
    [
      'one says that it may be accepted as well',
      [
        '// Wrong.\n// Caught by: sample\n// Or else: AC\nvar addUp = () => "x";',
        'wrong_answer/perhaps.js',
      ],
      /wrong_answer\/perhaps.js: "Or else: AC" is not a rejection/,
    ],
    [
      'one does not say what it is',
      [`export const addUp = (n: number[]) => ${sum};`, 'accepted/nameless.ts'],
      /accepted\/nameless.ts: no comment says what it is/,
    ],
    [
      'a folder is not a verdict',
      ['// Slow.', 'slow/one.ts'],
      /submissions\/slow: not a verdict's folder/,
    ],
    [
      'a slow one is not slow',
      [
        `// Fast.\n// Caught by: growth\nexport const addUp = (n: number[]) => ${sum};`,
        'time_limit_exceeded/fast.ts',
      ],
      /time_limit_exceeded\/fast.ts: AC instead of TLE/,
    ],
    [
      'an accepted one needs more than half of the time limit',
      [
        '// For ever.\nexport const addUp = (n: number[]) => { for (;;) n.length; };',
        'accepted/endless.ts',
      ],
      /accepted\/endless.ts: TLE instead of AC within 0.5 times the limit \(.* still running after 0.3 s/,
    ],
    [
      'a slow one is cut off by less than twice the time limit',
      [
        `// Works for one and a half times the limit, once.\n// Caught by: sample
        let end: number | undefined;
        export const addUp = (n: number[]) => {
          for (end ??= performance.now() + 750; performance.now() < end; );
          return ${sum};
        };`,
        'time_limit_exceeded/waits.ts',
      ],
      /time_limit_exceeded\/waits.ts: AC instead of TLE within 2 times the limit/,
    ],
    [
      'an accepted one grows faster than asked',
      [{ copy: 'time_limit_exceeded/quadratic.ts' }, 'accepted/quadratic.ts'],
      /accepted\/quadratic.ts: TLE instead of AC \(too slow: grows like n\^/,
    ],
  ];

  let faults: string[];
  let workspace: string;
  beforeAll(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'judge-test-'));
    ({ faults } = await verifyIn(workspace, async (folder) => {
      const submissions = join(folder, 'submissions');
      for (const path of UNCONCERNED) await rm(join(folder, path));
      await mkdir(join(submissions, 'slow'));
      await writeFile(
        join(submissions, 'wrong_answer/throws.js'),
        '// Throws.\n// Caught by: sample\n// Or else: RTE\nvar addUp = () => { throw 1; };',
      );
      for (const [, [from, path]] of cases) {
        if (typeof from === 'string') await writeFile(join(submissions, path), from);
        else await cp(join(submissions, from.copy), join(submissions, path));
      }
    }));
  });
  afterAll(() => rm(workspace, { recursive: true }));

  test.each(cases)('%s', (_, _change, fault) => {
    expect(
      faults.some((found) => fault.test(found)),
      faults.join('\n'),
    ).toBe(true);
  });

  test('and nothing else is, not even a verdict that a submission says is as right', () => {
    const known = cases.map(([, , fault]) => fault);
    expect(faults.filter((fault) => !known.some((each) => each.test(fault)))).toEqual([]);
  });
});

test('a package is at fault when what a solution begins with is accepted', async () => {
  const { faults } = await verifyChanged(async (folder) => {
    await rm(join(folder, 'submissions'), { recursive: true });
    const path = join(folder, 'problem.ts');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('exact()', '() => ({ right: true })'));
  });
  expect(faults.join('\n')).toMatch(/the starter: accepted/);
});

test('3 accepted submissions and 6 rejected ones are enough', async () => {
  const folder = await scratchFolder();
  const faultsOf = async (accepted: number, rejected: number) => {
    const root = join(folder, `${accepted}-${rejected}`, 'submissions');
    for (const [name, count] of [
      ['accepted', accepted],
      ['wrong_answer', rejected],
    ] as const) {
      await mkdir(join(root, name), { recursive: true });
      for (let i = 0; i < count; i++) {
        await writeFile(join(root, name, `${i}.js`), '// It is.\n// Caught by: sample');
      }
    }
    const report = { faults: [], steps: [] } as unknown as PackageReport;
    await listSubmissions({ folder: join(root, '..') } as Problem, report);
    return report.faults;
  };
  expect(await faultsOf(3, 6)).toEqual([]);
  expect(await faultsOf(2, 5)).toEqual([
    '2 accepted submissions; at least 3 are needed',
    '5 rejected submissions; at least 6 are needed',
  ]);
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

test.each<[Result['verdict'], GrowthVerdict[], boolean]>([
  ['AC', ['pass', 'pass'], false],
  ['AC', ['pass', 'inconclusive'], true],
  ['AC', ['skipped', 'pass'], true],
  ['TLE', ['skipped', 'fail'], false],
  ['TLE', ['inconclusive', 'fail'], false],
])('%s with growth that is %j is uncertain: %s', (verdict, axes, uncertain) => {
  const growth = axes.map((verdict) => ({ verdict }));
  expect(isUncertain({ verdict, growth } as Result)).toBe(uncertain);
});

describe('a package that cannot be loaded says why', () => {
  const definition = (text: string) =>
    write(
      'problem.ts',
      `import { defineProblem, exact } from 'coding-round-judge';
    import * as v from 'valibot';
    export default defineProblem({ title: 'T', difficulty: 'easy', topics: [], input: v.tuple([v.array(v.number())]), checker: exact(), growth: { numbers: 'n' }, followUps: [], source: '', entry: { kind: 'function', name: 'addUp', parameters: { n: 'integer[]' }, returns: 'integer' }, ${text} } as never);`,
    );

  test.each<[string, (folder: string) => Promise<unknown>, RegExp]>([
    [
      'a file is missing',
      (f) => rm(join(f, 'editorial.md')),
      /problem add-up: missing editorial.md/,
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
      'a type that is none',
      definition(
        'entry: { kind: "function", name: "addUp", parameters: { n: "int[]" }, returns: "integer" }',
      ),
      /problem.ts: at .entry.parameters.n: type "int\[\]": expected a type \(number, .*\), found "int"/,
    ],
    [
      'a function that returns void',
      definition(
        'entry: { kind: "function", name: "addUp", parameters: { n: "integer[]" }, returns: "void" }',
      ),
      /problem.ts: at .entry.returns: only a method may return void/,
    ],
    [
      'a list of trees',
      definition('entry: { kind: "codec", encode: "a", decode: "b", carries: "TreeNode[]" }'),
      /problem.ts: at .entry.carries: a tree must be a whole parameter or result, not part of another type/,
    ],
    [
      'an answer that its output schema refuses',
      definition('output: v.pipe(v.number(), v.maxValue(2, "at most 2"))'),
      /data\/sample\/1.json: answer: at most 2/,
    ],
    [
      'growth without a maker',
      definition('growth: { other: "n" }'),
      /must make inputs for the growth axes other/,
    ],
    [
      'an axis with too few legal sizes',
      async (folder) => {
        const path = join(folder, 'generators.ts');
        const text = await readFile(path, 'utf8');
        await writeFile(path, text.replace('legal: 100_000', 'legal: 64, beyond: 100_000'));
      },
      /problem add-up: generators.ts: at .growth.numbers/,
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
      write('data/hidden/last.json', '{'),
      /data\/hidden\/last.json: not JSON/,
    ],
    [
      'a case with an unknown key',
      write('data/hidden/last.json', '{ "input": [[]], "output": 0 }'),
      /data\/hidden\/last.json: at .(?:answer|output)/,
    ],
    [
      'a case that breaks the constraints',
      write('data/hidden/last.json', '{ "input": [[0.5]], "answer": 0 }'),
      /last.json: input breaks the constraints: at \[0\]\[0\]/,
    ],
    [
      'a case without an answer',
      write('data/hidden/last.json', '{ "input": [[]] }'),
      /last.json: answer: is missing/,
    ],
    [
      'an answer of another form',
      write('data/hidden/last.json', '{ "input": [[]], "answer": "0" }'),
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
