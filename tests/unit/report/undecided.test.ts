/** Growth that could not be measured stands in every report: of one submission, and of a grading. */
import { expect, test } from 'vitest';
import { settle } from '../../../judge/grade/report.ts';
import { GRADE_REPORTERS } from '../../../judge/report/grade/index.ts';
import { REPORTERS } from '../../../judge/report/index.ts';
import type { GrowthResult, Result } from '../../../judge/types.ts';

const axis = (name: string, verdict: GrowthResult['verdict']): GrowthResult => ({
  axis: name,
  resource: 'time',
  asked: 'n',
  verdict,
  measured: 0,
  reference: 0,
  limit: 0,
  evidence: { by: 'counts', rounds: 1 },
  message: `growth in ${name} is not known`,
  sizes: [],
  jump: null,
  cost: [],
  referenceCost: [],
  timesReference: null,
  cpuMs: [],
  referenceCpuMs: [],
  site: null,
  remark: null,
});

const RESULT: Result = {
  schemaVersion: 1,
  problem: 'pairs',
  submission: 'solutions/pairs.ts',
  verdict: 'AC',
  seed: 1,
  cases: [{ name: 'sample/1', group: 'sample', verdict: 'AC', cpuMs: 1, wallMs: 1, memoryMiB: 60 }],
  casesNotJudged: 0,
  growth: [axis('titles', 'inconclusive'), axis('letters', 'skipped')],
  counterexample: null,
  diagnostics: [],
  warnings: [],
  message: 'accepted: 1 case',
  sandbox: { walls: ['process'], runtime: 'deno 2', clock: 'scheduler' },
  digests: { submission: '', problem: '', judge: '1' },
  durationMs: 10,
};

const SAID = ['growth in titles is not known', 'growth in letters is not known'];

test.each(Object.entries(REPORTERS))('%s', (_, reporter) => {
  const context = {
    colors: false,
    columns: 100,
    rows: 40,
    parameters: ['titles'],
    reveal: false,
    followUps: [],
  };
  const report = reporter(RESULT, context);
  for (const said of SAID) expect(report).toContain(said);
});

/** What the environment of one of them must say. */
const ENV = Object.fromEntries(
  ['COMMIT_URL', 'CLASSROOM', 'ASSIGNMENT', 'USERNAME', 'SUBMISSION_TAG', 'RELEASE_URL'].map(
    (name) => [name, 'x'],
  ),
);

test.each(Object.entries(GRADE_REPORTERS))('of a grading: %s', (name, reporter) => {
  const problem = { id: 'pairs', title: 'Pairs', digest: '', points: 2 };
  const report = settle(
    {
      problems: [{ ...problem, passUnmeasuredGrowth: false }],
      people: [
        {
          ref: 'refs/heads/ann',
          name: 'ann',
          commit: 'c0ffee',
          trouble: null,
          grades: [{ kind: 'pending', problem: 'pairs', file: 'solutions/pairs.ts', key: 'k' }],
          points: 0,
        },
      ],
      settings: {
        judge: '1',
        runtime: 'deno 2',
        walls: ['process'],
        growth: true,
        problemsFrom: null,
        seedMark: '',
      },
      shard: null,
      warnings: [],
    },
    new Map([['k', RESULT]]),
    { interrupted: false, fromCache: 0, durationMs: 10 },
  );
  const context = { colors: false, columns: 100, env: ENV, now: new Date(0) };
  const text = reporter(report, context);
  // The spreadsheet has a column for it, with the problem's name.
  const said = name === 'csv' ? ['"process","pairs"'] : SAID;
  for (const each of said) expect(text).toContain(each);
});
