/** Growth of queries. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textSource } from '../../judge/compile/source.ts';
import { Counting } from '../../judge/growth/counting.ts';
import { planAxes, type SizedInput } from '../../judge/growth/plan-axes.ts';
import { sql } from '../../judge/languages/sql/sql.ts';
import { check } from '../support/growth-check.ts';
import { ROOT, SEED, poolForFile, problemNamed } from '../support/judging.ts';

const pool = poolForFile();

const LIMITS = { cpuMs: 60_000, memoryMiB: 800, outputBytes: 1 << 24 };

const ours = (path: string) =>
  readFile(join(ROOT, 'problems', path.replace('/', '/submissions/')), 'utf8');

describe('growth', () => {
  test('is too steep where every day is joined with all others, and the line is told', async () => {
    const text = await ours('watch-streaks/time_limit_exceeded/day-by-day.sql');
    const { results } = await check(pool, 'watch-streaks', text, ROOT, true, 's.sql');
    expect(results.at(-1)).toMatchObject({
      verdict: 'fail',
      evidence: { by: 'counts' },
      site: { line: 11, what: 'the join of `days a` with `days b`' },
    });
    expect(results.at(-1)!.site!.frame).toContain('> 11 | ');
  });

  test('is counted to the same units in every process, whatever was run before', async () => {
    const problem = await problemNamed('watch-streaks');
    const source = textSource(
      Buffer.from(await ours('watch-streaks/accepted/dense-rank.sql')),
      'f.sql',
      'f.sql',
    );
    const compiled = await sql.compile(source, problem.entry);
    if (!compiled.ok) throw new Error('does not compile');
    const program = (await sql.withCounts!(compiled.program))!;
    const [days, viewers] = planAxes(problem, SEED);
    const countIn = async (sizes: readonly SizedInput[]) => {
      const counting = new Counting(pool, program, problem.entry);
      const outcomes = [];
      for (const { bytes } of sizes) outcomes.push(await counting.count(bytes, 1e9, LIMITS));
      counting.close();
      const last = outcomes.at(-1)!;
      if (last.kind !== 'counted') throw new Error(JSON.stringify(last));
      return { units: last.units, sites: last.sites };
    };
    const size = days!.prepare(2_560);
    const alone = await countIn([size]);
    expect(alone.units).toBeGreaterThan(2_560);
    expect(await countIn([viewers!.prepare(10_240), days!.prepare(320), size])).toEqual(alone);
  });
});
