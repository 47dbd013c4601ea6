/** What other people wrote, besides submissions: held to its form, to a size, and never waited for. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judge } from '../support/command-line.ts';
import { MINE, grade } from '../support/grading.ts';
import { scratchFolder } from '../support/judging.ts';
import { RIGHT, program, workspaceWith } from '../support/program.ts';
import { TestRepository } from '../support/repository.ts';

const OWN = 'solutions/moving-average.cases.json';
const CALLS = [
  ['MovingAverage', 'next'],
  [[1], [5]],
];

async function withOwnCases(cases: unknown): Promise<string> {
  const cwd = await workspaceWith(RIGHT);
  writeFileSync(join(cwd, OWN), JSON.stringify(cases));
  return cwd;
}

describe('own cases', () => {
  test.each<[string, unknown, RegExp]>([
    ['an answer of null', null, /own\/mine: no answer to this problem/],
    ['an answer of another form', {}, /own\/mine: no answer to this problem/],
    ['an answer for other calls', [null, 5, 6], /own\/mine: no answer to this problem/],
    ['an answer of another type', [null, '5'], /own\/mine: no answer to this problem.*"5"/],
  ])('%s', async (_, answer, says) => {
    const cwd = await withOwnCases([{ name: 'mine', input: CALLS, answer }]);
    const { code, err } = await judge(['run', 'moving-average', '--no-growth'], { cwd });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(says) as string });
  });

  test('an answer that the reference contradicts is pointed out, and the case judged by the reference', async () => {
    const wrong = { name: 'mine', input: CALLS, answer: [null, 7] };
    const cwd = await withOwnCases([wrong, { name: 'other', input: CALLS, answer: [null, 5] }]);
    const says = 'own/mine: the answer in your file is wrong: [null, 5] is right, not [null, 7]';
    const run = async (...more: string[]) => {
      const ran = await judge(['run', 'moving-average', '--no-growth', '--json', ...more], { cwd });
      return JSON.parse(ran.out) as { verdict: string; warnings: string[] };
    };
    expect(await run()).toMatchObject({ verdict: 'AC', warnings: [says] });
    writeFileSync(join(cwd, 'agrees.js'), RIGHT.replace('return', 'if (v === 5) return 7; return'));
    const agreeing = await run('agrees.js', '--case', 'own/mine');
    expect(agreeing).toMatchObject({ verdict: 'WA', warnings: [says] });
    expect((await run('--samples')).warnings).toEqual([]);
  });

  test('a right answer, and none', async () => {
    const cwd = await withOwnCases([{ input: CALLS, answer: [null, 5] }, { input: CALLS }]);
    const ran = await judge(['run', 'moving-average', '--no-growth', '--samples'], { cwd });
    expect(ran).toMatchObject({ code: 0, err: '' });
  });
});

describe('a FIFO that nobody writes to', () => {
  async function fifo(name: string): Promise<string> {
    const cwd = await workspaceWith(RIGHT);
    mkdirSync(join(cwd, 'solutions'), { recursive: true });
    execFileSync('mkfifo', [join(cwd, name)]);
    return cwd;
  }

  test.each([
    [OWN, ['run', 'moving-average']],
    ['refs', ['grade', '--refs-from', 'refs']],
    ['part', ['merge-reports', 'part']],
  ])('as %s', async (name, args) => {
    const cwd = await fifo(name);
    execFileSync('git', ['init', '-q'], { cwd });
    const { code, err } = await program(args, cwd).ended;
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining('is not a regular file') as string,
    });
  });
});

test('standard input has the size of a submission at most', async () => {
  const cwd = await scratchFolder();
  const stdin = 'x'.repeat(3 * 1024 * 1024);
  const { code, err } = await judge(['run', 'moving-average', '-'], { cwd, stdin });
  expect(code).toBe(2);
  expect(err).toContain('standard input: has more than 1 MiB');
});

describe('grading', () => {
  test('a grade.json that names an unknown problem', async () => {
    const repository = await TestRepository.create();
    repository.branch('ann', { [MINE]: RIGHT });
    writeFileSync(join(repository.folder, 'grade.json'), '{ "points": { "moving-averag": 10 } }');
    const { code, err } = await grade(repository);
    expect(code).toBe(2);
    expect(err).toContain(
      'grade.json: there is no problem "moving-averag": did you mean moving-average?',
    );
  });
});
