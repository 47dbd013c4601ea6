/** Counterexamples of the packages' own wrong submissions: valid, still failing, and nearly as small as can be. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSource } from '../../judge/compile/source.ts';
import { startExecution } from '../../judge/execution/execute.ts';
import { judge } from '../../judge/judging/judge.ts';
import { languageOf } from '../../judge/languages/index.ts';
import { pretty } from '../../judge/report/pretty.ts';
import { redactHidden } from '../../judge/report/redact.ts';
import type { Problem } from '../../judge/problem/load.ts';
import type { CaseResult, Counterexample, Result, Table } from '../../judge/types.ts';
import { judgeText, poolForFile, problemNamed, SEED } from '../support/judging.ts';

const pool = poolForFile();

/** The smallest input known to fail, in characters of its JSON text, where more than a sample fails. */
const BEST: Record<string, Record<string, number>> = {
  'count-islands': {
    'wrong_answer/keys-by-number-of-rows.ts': 31,
    'wrong_answer/keys-without-separator.ts': 555,
    'wrong_answer/labels-merged-once.ts': 45,
    'wrong_answer/neighbours-by-plain-index.ts': 23,
    'wrong_answer/never-up.ts': 31,
    'wrong_answer/only-right-and-down.ts': 23,
    'wrong_answer/parents-instead-of-roots.ts': 23,
    'wrong_answer/rows-of-visited-shared.ts': 21,
  },
  'duplicate-frames': {
    'wrong_answer/counts-of-values.js': 15,
    'wrong_answer/decoded-as-utf8.ts': 15,
    'wrong_answer/every-eighth-value.ts': 47,
    'wrong_answer/fnv-1a.ts': 28,
    'wrong_answer/hash-31.ts': 16,
    'wrong_answer/hash-modulo-a-prime.js': 31,
    'wrong_answer/hash-overflows-32-bits.ts': 33,
    'wrong_answer/key-cut-short.js': 211,
    'wrong_answer/no-separator.ts': 17,
    'wrong_answer/number-in-base-256.js': 37,
    'wrong_answer/one-frame-per-hash.ts': 21,
    'wrong_answer/sorted-values.ts': 15,
    'wrong_answer/sum-as-key.ts': 15,
    'wrong_answer/unpadded-hex.js': 17,
    'wrong_answer/weighted-sum-as-key.ts': 19,
    'wrong_answer/xor-as-key.js': 15,
    'wrong_answer/zeros-dropped.js': 15,
  },
  'group-anagrams': {
    'run_time_error/array-as-table.js': 8,
    'wrong_answer/counts-in-base-36.ts': 83,
    'wrong_answer/counts-one-digit.js': 19,
    'wrong_answer/counts-without-separator.ts': 31,
    'wrong_answer/empty-key-is-no-key.ts': 9,
    'wrong_answer/empty-titles-lost.js': 6,
    'wrong_answer/every-letter-included.js': 13,
    'wrong_answer/hash-of-sorted-letters.ts': 25,
    'wrong_answer/letters-left-over.ts': 10,
    'run_time_error/letters-of-an-empty-title.ts': 6,
    'wrong_answer/long-titles-cut.ts': 74,
    'wrong_answer/packed-into-a-number.ts': 12,
    'wrong_answer/primes-in-32-bits.js': 74,
    'wrong_answer/primes-modulo.ts': 21,
    'wrong_answer/primes-past-2-to-53.ts': 29,
    'wrong_answer/set-of-letters.ts': 15,
    'wrong_answer/sum-of-codes.js': 13,
    'wrong_answer/sum-of-powers-of-two.ts': 15,
    'wrong_answer/sum-of-squares.ts': 15,
    'wrong_answer/titles-as-object-keys.ts': 31,
    'wrong_answer/twenty-five-counts.ts': 10,
    'wrong_answer/xor-of-letters.ts': 13,
  },
  'median-stream': {
    'wrong_answer/balances-once-when-asked.ts': 91,
    'wrong_answer/balances-one-way.ts': 91,
    'wrong_answer/equal-not-balanced.ts': 65,
    'wrong_answer/equal-numbers-dropped.ts': 78,
    'wrong_answer/left-child-only.ts': 117,
    'wrong_answer/one-place-too-few.ts': 57,
    'wrong_answer/set-of-values.js': 78,
    'wrong_answer/sixteen-bits.ts': 56,
    'wrong_answer/zero-is-empty.js': 66,
  },
  'moving-average': {
    'wrong_answer/falsy-is-empty.js': 47,
    'wrong_answer/window-as-set.ts': 58,
  },
  'nary-tree-codec': {
    'wrong_answer/empty-text-is-zero.ts': 4,
    'wrong_answer/one-digit-count.js': 30,
    'wrong_answer/values-run-together.js': 6,
    'wrong_answer/zero-is-a-mark.ts': 5,
    'run_time_error/empty-tree-crashes.ts': 4,
  },
  'rating-window': {
    'wrong_answer/average-of-averages.ts': 85,
    'wrong_answer/hundredths.ts': 57,
    'wrong_answer/map-by-timestamp.ts': 62,
    'wrong_answer/rounded.ts': 60,
  },
  'tree-codec': {
    'wrong_answer/empty-text-is-zero.ts': 4,
    'wrong_answer/empty-tree-as-empty-node.js': 4,
    'run_time_error/empty-tree-crashes.ts': 4,
    'wrong_answer/minus-as-separator.js': 6,
    'wrong_answer/minus-one-is-missing.js': 6,
    'wrong_answer/one-digit-a-value.js': 6,
    'wrong_answer/places-as-doubles.ts': 376,
    'wrong_answer/preorder-and-inorder.ts': 7,
    'wrong_answer/sign-lost.ts': 6,
    'wrong_answer/values-in-a-byte.js': 7,
    'wrong_answer/zero-is-missing.ts': 5,
  },
};

/** The fewest rows that all tables together are known to fail with. */
const FEWEST_ROWS: Record<string, Record<string, number>> = {
  'cohort-retention': {
    'wrong_answer/calendar-weeks.sql': 2,
    'wrong_answer/cohort-of-every-week.sql': 2,
    'wrong_answer/empty-weeks-missing.sql': 1,
    'wrong_answer/everything-after-in-week-four.sql': 2,
    'wrong_answer/integer-division.sql': 3,
    'wrong_answer/lost-cohorts.sql': 1,
    'wrong_answer/null-for-nobody.sql': 1,
    'wrong_answer/share-of-the-week-before.sql': 2,
    'wrong_answer/since-the-monday.sql': 2,
    'wrong_answer/times-168-hours.sql': 2,
    'wrong_answer/views-counted.sql': 3,
    'wrong_answer/week-begins-on-sunday.sql': 1,
    'wrong_answer/week-ends-on-the-seventh-day.sql': 2,
    'wrong_answer/week-or-later.sql': 2,
    'wrong_answer/week-without-year.sql': 2,
    'wrong_answer/year-and-week.sql': 2,
  },
  'engaged-share': {
    'wrong_answer/counts-all-rows.sql': 1,
    'wrong_answer/distinct-views.sql': 3,
    'wrong_answer/fan-out.sql': 3,
    'wrong_answer/inner-join.sql': 1,
    'wrong_answer/integer-division.sql': 3,
    'wrong_answer/mean-of-means.sql': 5,
    'wrong_answer/more-than-seventy.sql': 2,
    'wrong_answer/nulls-drop-out.sql': 2,
    'wrong_answer/rounded-percentage.sql': 2,
    'wrong_answer/single-views.sql': 3,
    'wrong_answer/zero-for-null.sql': 1,
    'run_time_error/division-by-zero.sql': 1,
  },
  'experiment-readout': {
    'wrong_answer/after-any-assignment.sql': 3,
    'wrong_answer/assigned-twice-left-out.sql': 2,
    'wrong_answer/assignments-counted.sql': 2,
    'wrong_answer/control-against-itself.sql': 2,
    'wrong_answer/days-instead-of-times.sql': 2,
    'wrong_answer/every-variant-of-a-viewer.sql': 2,
    'wrong_answer/first-variant-of-the-alphabet.sql': 2,
    'wrong_answer/integer-division.sql': 3,
    'wrong_answer/last-assignment.sql': 2,
    'wrong_answer/lift-in-points.sql': 2,
    'wrong_answer/lift-of-control.sql': 3,
    'wrong_answer/lost-without-control.sql': 1,
    'wrong_answer/moment-of-assignment-excluded.sql': 2,
    'wrong_answer/no-end.sql': 2,
    'wrong_answer/pooled-by-the-mean.sql': 4,
    'wrong_answer/rank-keeps-ties.sql': 2,
    'wrong_answer/seven-days-included.sql': 2,
    'wrong_answer/ties-by-the-last-variant.sql': 2,
    'wrong_answer/unpooled-variance.sql': 3,
    'wrong_answer/variance-of-nobody.sql': 2,
    'wrong_answer/variants-without-viewers-lost.sql': 2,
    'wrong_answer/viewers-without-views-lost.sql': 1,
    'wrong_answer/views-before-assignment.sql': 2,
    'wrong_answer/views-counted.sql': 3,
    'wrong_answer/zero-conversion-without-z.sql': 3,
    'wrong_answer/zero-for-null.sql': 1,
    'run_time_error/division-by-zero.sql': 2,
    'run_time_error/no-viewers.sql': 2,
    'run_time_error/root-of-zero.sql': 2,
  },
  'latest-rating': {
    'wrong_answer/best-rating.sql': 2,
    'wrong_answer/by-day.sql': 2,
    'wrong_answer/join-on-latest-time.sql': 2,
    'wrong_answer/join-with-nulls.sql': 2,
    'wrong_answer/latest-of-the-viewer.sql': 2,
    'wrong_answer/nulls-kept.sql': 1,
    'wrong_answer/numbered-before-nulls-are-dropped.sql': 2,
    'wrong_answer/rank-keeps-ties.sql': 2,
    'wrong_answer/ties-by-rating.sql': 2,
    'wrong_answer/ties-left-to-chance.sql': 2,
    'run_time_error/scalar-subquery-of-ties.sql': 2,
  },
  'rolling-week': {
    'wrong_answer/calendar-week.sql': 2,
    'wrong_answer/days-from-the-time-of-the-first.sql': 2,
    'wrong_answer/days-without-views-left-out.sql': 2,
    'wrong_answer/distinct-views.sql': 2,
    'wrong_answer/eight-days.sql': 2,
    'wrong_answer/first-days-by-seven.sql': 1,
    'wrong_answer/full-weeks-only.sql': 1,
    'wrong_answer/integer-division.sql': 2,
    'wrong_answer/mean-leaves-empty-days-out.sql': 2,
    'wrong_answer/mean-of-views.sql': 2,
    'wrong_answer/middle-of-the-week.sql': 2,
    'wrong_answer/newest-first.sql': 2,
    'wrong_answer/null-minutes.sql': 1,
    'wrong_answer/rows-for-days.sql': 2,
    'wrong_answer/seven-watched-days.sql': 2,
    'wrong_answer/unclosed-views-left-out.sql': 1,
  },
  sessions: {
    'wrong_answer/end-of-the-last-view.sql': 2,
    'wrong_answer/ends-with-last-start.sql': 1,
    'wrong_answer/equal-views-counted-once.sql': 2,
    'wrong_answer/from-start-to-start.sql': 2,
    'wrong_answer/latest-end-of-anybody.sql': 3,
    'wrong_answer/midnight-ends-it.sql': 2,
    'wrong_answer/more-than-thirty.sql': 2,
    'wrong_answer/thirty-seconds.sql': 2,
    'wrong_answer/view-before-only.sql': 3,
  },
  'top-titles-by-month': {
    'wrong_answer/counts-views.sql': 2,
    'wrong_answer/grouped-by-name.sql': 4,
    'wrong_answer/least-watched.sql': 4,
    'wrong_answer/longest-view.sql': 3,
    'wrong_answer/month-without-year.sql': 2,
    'wrong_answer/newest-month-first.sql': 3,
    'wrong_answer/outer-join.sql': 1,
    'wrong_answer/rank-skips.sql': 6,
    'wrong_answer/ranked-over-all-months.sql': 3,
    'wrong_answer/row-number.sql': 4,
    'wrong_answer/titles-without-minutes.sql': 2,
    'wrong_answer/until-the-last-midnight.sql': 3,
    'run_time_error/share-of-the-month.sql': 2,
  },
  'watch-streaks': {
    'wrong_answer/all-days.sql': 2,
    'wrong_answer/day-of-the-month.sql': 2,
    'wrong_answer/day-of-the-year.sql': 2,
    'wrong_answer/everybody-together.sql': 3,
    'wrong_answer/gaps-between-days.sql': 1,
    'wrong_answer/latest-streak.sql': 3,
    'wrong_answer/views-counted.sql': 2,
    'wrong_answer/views-numbered.sql': 3,
    'wrong_answer/within-24-hours.sql': 2,
  },
};

/** Where none is found, and why. */
const NONE: Record<string, string> = {
  'wrong_answer/parents-in-16-bits.ts': 'takes more than 65,536 cells',
  'run_time_error/tail-calls-only.ts': 'takes nearly the largest map',
  'wrong_answer/hash-overflows-64-bits.ts': 'takes frames of 2,048 values, or luck in 2^64',
  'wrong_answer/primes-in-fixed-order.ts':
    'takes two products as near as doubles have it: luck in 2^53',
  'wrong_answer/counts-in-base-100.ts': 'takes a hundred of a letter',
  'wrong_answer/reservoir.ts': 'takes more than 1,000 numbers',
  'wrong_answer/sum-in-32-bits.ts': 'takes more than 21,474 ratings, each of 10^5',
};

const WRITTEN = /^(?:sample|own|input)\//;

/** The search ends when nothing simpler fails. Its limit is for what hangs: other tests run beside these. */
async function judgeFile(problem: Problem, file: string, searchMs: number): Promise<Result> {
  const source = await loadSource(join(problem.folder, 'submissions', file), file);
  return judge(problem, source, { seed: SEED, own: [], bail: true, searchMs }, pool);
}

/** Whether it is an input, with the right answer, on which the submission fails as it is told. */
async function verify(problem: Problem, file: string, shown: Counterexample, failing: CaseResult) {
  const input = shown.input as unknown[];
  expect(problem.validate(input), file).toBeUndefined();
  expect(shown.answer, file).toEqual(problem.answer(input));
  const outcome = await rerun(problem, file, input);
  if (failing.verdict === 'RTE') {
    expect(outcome.kind, file).toBe('threw');
    expect(shown, file).not.toHaveProperty('output');
  } else {
    if (outcome.kind !== 'returned') throw new Error(`${file}: ${outcome.kind}`);
    expect(outcome.output, file).toEqual(shown.output);
    expect(problem.check(input, outcome.output, shown.answer).right, file).toBe(false);
  }
}

/** How a submission does on one input, in a process of its own. */
async function rerun(problem: Problem, file: string, input: unknown[]) {
  const source = await loadSource(join(problem.folder, 'submissions', file), file);
  const language = languageOf(source);
  const compiled = await language.compile(source, problem.entry);
  if (!compiled.ok) throw new Error(`${file} does not compile`);
  const execution = startExecution({ pool, program: compiled.program, problem });
  try {
    return await execution.run(JSON.stringify(input), language.limits(problem.limits));
  } finally {
    execution.close();
  }
}

test.each(Object.keys(BEST))('of %s are valid, failing and small', async (id) => {
  const problem = await problemNamed(id);
  const found: Record<string, number> = {};
  for (const folder of ['wrong_answer', 'run_time_error']) {
    for (const name of readdirSync(join(problem.folder, 'submissions', folder)).sort()) {
      const file = `${folder}/${name}`;
      if (name.endsWith('.py')) continue;
      const { cases, counterexample } = await judgeFile(problem, file, 5_000);
      const failing = cases.at(-1)!;
      const unexplained = WRITTEN.test(failing.name) || failing.passesAlone || file in NONE;
      if (!counterexample) {
        expect(unexplained, `${file}: no counterexample for ${failing.name}`).toBe(true);
        continue;
      }
      await verify(problem, file, counterexample, failing);
      found[file] = JSON.stringify(counterexample.input).length;
    }
  }
  expect(Object.keys(found).sort()).toEqual(Object.keys(BEST[id]!).sort());
  const large = Object.entries(found).filter(([file, size]) => size > 2 * BEST[id]![file]!);
  expect(large).toEqual([]);
});

test.each(Object.keys(FEWEST_ROWS))('of %s are valid, failing and of few rows', async (id) => {
  // What a sample shows is not looked for, so there are none.
  const problem = { ...(await problemNamed(id)), samples: [] };
  const found: Record<string, number> = {};
  for (const folder of ['wrong_answer', 'run_time_error']) {
    const submissions = join(problem.folder, 'submissions', folder);
    if (!existsSync(submissions)) continue;
    for (const name of readdirSync(submissions).sort()) {
      const file = `${folder}/${name}`;
      const { cases, counterexample } = await judgeFile(problem, file, 30_000);
      const failing = cases.at(-1)!;
      if (!counterexample) throw new Error(`${file}: no counterexample for ${failing.name}`);
      await verify(problem, file, counterexample, failing);
      const tables = counterexample.input as Table[];
      found[file] = tables.reduce((sum, { rows }) => sum + rows.length, 0);
    }
  }
  expect(Object.keys(found).sort()).toEqual(Object.keys(FEWEST_ROWS[id]!).sort());
  const large = Object.entries(found).filter(([file, rows]) => rows > 2 * FEWEST_ROWS[id]![file]!);
  expect(large).toEqual([]);
});

test('an exception is of the same kind as the one it stands for, and shown without an output', async () => {
  const text = `class MovingAverage {
    constructor(size) { this.size = size; this.queue = []; }
    next(val) {
      if (val > 50000 && this.size > 2) throw new RangeError('large');
      if (this.queue.length > 9) null.x;
      this.queue.push(val);
      const last = this.queue.slice(-this.size);
      return last.reduce((a, b) => a + b, 0) / last.length;
    }
  }`;
  const result = redactHidden(await judgeText(pool, 'moving-average', text));
  expect(result.message).toMatch(/^run-time error on hidden/);
  const kind = /threw (\w+)/.exec(result.message)![1]!;
  expect(result.counterexample!.message).toContain(`threw ${kind}: `);
  const [names, args] = result.counterexample!.input as [string[], number[][]];
  if (kind === 'RangeError') {
    expect(args).toEqual([[3], [50001]]);
  } else {
    expect(names).toHaveLength(12);
    expect(args.flat().every((n) => n === 0 || n === 1)).toBe(true);
  }
  const shown = pretty(result, {
    colors: false,
    columns: 80,
    rows: 24,
    reveal: false,
    parameters: [],
    followUps: [],
  });
  expect(shown).toContain('smallest failing input found');
  expect(shown).not.toMatch(/output|undefined/);
});

test('one that fails only after many calls is none', async () => {
  const text = `let calls = 0;
  class MovingAverage {
    constructor(size) { this.size = size; this.queue = []; }
    next(val) {
      this.queue.push(val);
      if (++calls > 3000) return 7;
      const last = this.queue.slice(-this.size);
      return last.reduce((a, b) => a + b, 0) / last.length;
    }
  }`;
  const result = await judgeText(pool, 'moving-average', text);
  expect(result.message).toMatch(/^wrong answer on large/);
  expect(result.cases.at(-1)).not.toHaveProperty('passesAlone');
  expect(result.counterexample).toBeNull();
});
