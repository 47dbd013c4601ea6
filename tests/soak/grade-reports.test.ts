/** Reports of a grading for GitHub and for the graders that call the judge. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { GradeReport } from '../../judge/grade/types.ts';
import { csv } from '../../judge/report/grade/csv.ts';
import { exercism } from '../../judge/report/grade/exercism.ts';
import { gradescope } from '../../judge/report/grade/gradescope.ts';
import { markdown } from '../../judge/report/grade/markdown.ts';
import { judge } from '../support/command-line.ts';
import { crowd, crowdReport, everybody, many, runner } from '../support/crowd.ts';
import { held, parseCsv, workflowCommands } from '../support/formats.ts';
import { MINE, grade } from '../support/grading.ts';
import { RIGHT } from '../support/program.ts';
import { TestRepository } from '../support/repository.ts';

/** The report of one person. */
function only({ people, ...report }: GradeReport, name: string): GradeReport {
  return { ...report, people: people.filter((person) => person.name === name) };
}

describe('markdown', () => {
  test('thousands fit into the summary of a step, and it says what is left out', async () => {
    const huge = many(await crowdReport(), 3_000);
    const text = markdown(huge);
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(Buffer.byteLength(text)).toBeGreaterThan(500_000);
    const shown = text.split('\n').filter((line) => line.startsWith('| <code>')).length;
    expect(text).toContain(`\n${huge.people.length - shown} more are only in the full report`);
  });
});

describe('github', () => {
  test('added on GitHub, with the summary; nothing that anybody says is a command', async () => {
    const repository = await crowd();
    const summary = join(repository.folder, 'summary.md');
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
    for (const reporter of ['table', 'json', 'csv', 'junit', 'markdown', 'html', 'blob']) {
      const ran = await grade(repository, [...everybody, '--reporter', reporter], { env });
      expect(ran.code).toBe(0);
      expect(workflowCommands(ran.out)).toEqual([]);
      const commands = workflowCommands(ran.err);
      expect(commands).toHaveLength(5);
      for (const command of commands) expect(command).toMatch(/^::(?:warning|notice) title=/);
    }
    expect(await readFile(summary, 'utf8')).toContain('<code>origin/anna</code>');
  });

  test('a shard that is printed on GitHub can still be merged', async () => {
    const repository = await crowd();
    const env = { GITHUB_ACTIONS: 'true' };
    const args = [...everybody, '--seed', '7', '--shard', '1/1', '--reporter', 'blob'];
    const { out } = await grade(repository, args, { env });
    await writeFile(join(repository.folder, 'shard'), out);
    const merged = await judge(['merge-reports', 'shard', '--reporter', 'csv'], {
      cwd: repository.folder,
    });
    expect(merged).toMatchObject({ code: 0 });
    expect(parseCsv(merged.out)).toEqual(parseCsv(csv(await crowdReport())));
  });
});

describe("graders that call the judge for one person's work", () => {
  test('classroom50 takes whole points', async () => {
    const repository = await TestRepository.create();
    repository.branch('ann', { [MINE]: RIGHT });
    repository.write('grade.json', '{ "points": { "moving-average": 2.5 } }');
    const args = ['origin/ann', '--reporter', 'classroom50'];
    const ran = await grade(repository, args, { env: runner });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('takes whole points only: change 2.5 in grade.json');
    const { out } = await grade(repository, ['origin/ann', '--reporter', 'gradescope']);
    expect(held('gradescope', out)).toMatchObject({ score: 2.5 });
  });

  test('gradescope', async () => {
    const report = await crowdReport();
    expect(held('gradescope', gradescope(only(report, 'origin/anna')))).toMatchObject({
      score: 1,
      tests: [
        { name: 'Moving Average of a Rating Stream', score: 1, max_score: 1, status: 'passed' },
      ],
    });
    expect(held('gradescope', gradescope(only(report, 'origin/linked')))).toMatchObject({
      score: 0,
      tests: [{ status: 'failed', output: expect.stringMatching(/^refused\n/) as unknown }],
    });
  });

  test('exercism', async () => {
    const report = await crowdReport();
    expect(held('exercism', exercism(only(report, 'origin/anna')))).toMatchObject({
      status: 'pass',
    });
    expect(held('exercism', exercism(only(report, 'origin/ben')))).toMatchObject({
      status: 'fail',
    });
    expect(() => exercism(only(report, 'origin/nobody'))).toThrow('the submission is missing');
    expect(() => exercism(only(report, 'origin/linked'))).toThrow(/link/);
  });
});
