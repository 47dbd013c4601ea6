import { describe, expect, test } from 'vitest';
import { textSource } from '../../judge/compile/source.ts';
import { judgeSubmission } from '../../judge/grade/judge-submission.ts';
import { Processors } from '../../judge/grade/processors.ts';
import { closeOver, digestOf } from '../../judge/grade/submission.ts';
import { prepareProblem } from '../../judge/judging/prepared.ts';
import { graded, judgedAnew, MINE, outcomes } from '../support/grading.ts';
import { poolForFile, problemNamed } from '../support/judging.ts';
import { RIGHT, WRONG, WRONG_LATER } from '../support/program.ts';
import { TestRepository } from '../support/repository.ts';

const pool = poolForFile();

describe('the same content', () => {
  test('is judged once, whoever hands it in, and whatever else is on the branch', async () => {
    const repository = await TestRepository.create();
    repository.branch('ann', { [MINE]: WRONG });
    repository.branch('bob', { [MINE]: WRONG, 'solutions/count-islands.ts': 'other' });
    repository.branch('cyd', { [MINE]: `${WRONG}// mine\n` });
    const report = await graded(repository);
    expect(Object.values(outcomes(report))).toEqual(['WA', 'WA', 'WA']);
    expect(judgedAnew(report)).toBe(2);
    // A helper that it does not import is no part of it either.
    const helped = WRONG.replace('class', `const _ = require('lodash'); class`);
    repository.branch('dan', { [MINE]: helped, 'solutions/x.js': '1' });
    repository.branch('eve', { [MINE]: helped, 'solutions/x.js': '2' });
    expect(judgedAnew(await graded(repository))).toBe(1);
  });

  test('is not judged again; other seeds, problems and growth are', async () => {
    const repository = await TestRepository.create();
    repository.branch('ann', { [MINE]: WRONG });
    repository.branch('bob', { [MINE]: WRONG_LATER });
    const first = await graded(repository);
    const second = await graded(repository);
    expect([judgedAnew(first), judgedAnew(second)]).toEqual([2, 0]);
    expect(second.judgements).toEqual(first.judgements);
    expect(second.people).toEqual(first.people);
    expect(judgedAnew(await graded(repository, ['--seed', '5']))).toBe(2);
    expect(judgedAnew(await graded(repository, ['--no-cache']))).toBe(2);
    repository.branch('bob', { [MINE]: `${WRONG}// later\n` });
    expect(judgedAnew(await graded(repository))).toBe(1);
  });

  test('what is hopeless to compile is compiled once', async () => {
    const problem = await problemNamed('moving-average');
    const doubling = Array.from({ length: 22 }, (_, i) =>
      i === 0 ? "A0 = 'aaaaaaaaaaaaaaaa'," : `A${i} = A${i - 1} + A${i - 1},`,
    );
    const source = {
      ...textSource(
        Buffer.from(`import { E } from './other';\n${RIGHT}export { MovingAverage, E };`),
        MINE,
        'm.ts',
      ),
      readSibling: (path: string) =>
        Promise.resolve(path === 'other.ts' ? `export enum E {${doubling.join('')}}` : undefined),
    };
    const submission = await closeOver(source, problem.entry);
    expect(submission.rejected).toMatchObject([
      {
        text: expect.stringMatching(
          /^(the compiled program would be larger|compiling needed more) /,
        ) as string,
      },
    ]);
    const { rejected, ...plain } = submission;
    expect(digestOf(submission)).toBe(digestOf(plain));
    // Even if it could be compiled: nobody tries.
    const right = { file: MINE, name: 'm.js', text: RIGHT, siblings: [], rejected: rejected! };
    const equipment = {
      sandboxes: pool,
      processors: new Processors(1),
      clock: new Processors(1),
      growth: true,
    };
    const prepared = prepareProblem(problem, 1);
    expect(await judgeSubmission(prepared, right, equipment)).toMatchObject({
      verdict: 'CE',
      diagnostics: rejected,
    });
  });

  test('a cache that cannot be written to costs nothing but time', async () => {
    const repository = await TestRepository.create();
    repository.branch('ann', { [MINE]: WRONG });
    repository.write('.judge', 'a file');
    expect(outcomes(await graded(repository))).toEqual({ 'origin/ann': 'WA' });
  });
});
