/** Reports of a grading, with names and messages that would be markup, formulas or commands if they could. */
import { marked } from 'marked';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Grade, GradeReport } from '../../judge/grade/types.ts';
import { csv } from '../../judge/report/grade/csv.ts';
import { github } from '../../judge/report/grade/github.ts';
import { junit } from '../../judge/report/grade/junit.ts';
import { markdown } from '../../judge/report/grade/markdown.ts';
import { crowd, crowdReport, many, runner } from '../support/crowd.ts';
import { held, junitElements, parseCsv } from '../support/formats.ts';
import { MINE, grade } from '../support/grading.ts';
import { WRONG_LATER } from '../support/program.ts';
import { TestRepository } from '../support/repository.ts';

/** The same report with a fault of the judge's in place of a verdict. */
function withFault(report: GradeReport): GradeReport {
  const judgements = Object.fromEntries(
    Object.entries(report.judgements).map(([key, judgement]) => [
      key,
      { ...judgement, verdict: 'JE' as const, cases: [], message: 'the judge itself failed' },
    ]),
  );
  const people = report.people.map((person) => ({
    ...person,
    grades: person.grades.map((grade): Grade =>
      grade.kind === 'judged' ? { ...grade, verdict: 'JE', points: 0 } : grade,
    ),
  }));
  return { ...report, people, judgements };
}

describe('junit', () => {
  test('a suite for each person, a test for each problem', async () => {
    const report = await crowdReport();
    const xml = junit(report);
    const suites = await junitElements(xml, 'testsuite');
    expect(suites.map(({ attributes }) => attributes.name)).toEqual(
      report.people.map(({ name }) => name),
    );
    const failures = await junitElements(xml, 'failure');
    expect(failures.map(({ attributes }) => attributes.type).sort()).toEqual([
      'CE',
      'RTE',
      'WA',
      'refused',
    ]);
    const [error, ...more] = await junitElements(xml, 'error');
    expect(more).toEqual([]);
    expect(error!.attributes.type).toBe('unreadable');
    expect(await junitElements(xml, 'skipped')).toHaveLength(1);
  });

  test("the judge's own faults are errors", async () => {
    const xml = junit(withFault(await crowdReport()));
    const types = (await junitElements(xml, 'error')).map(({ attributes }) => attributes.type);
    expect(types.filter((type) => type === 'JE')).toHaveLength(4);
    const failures = await junitElements(xml, 'failure');
    expect(failures.map(({ attributes }) => attributes.type)).toEqual(['refused']);
  });
});

describe('markdown', () => {
  test('people by problems, whatever they are called', async () => {
    const report = await crowdReport();
    const html = await marked.parse(markdown(report), { gfm: true });
    expect(html).not.toMatch(/<(?!\/?(?:p|code|table|thead|tbody|tr|th|td|ul|li)>)/);
    const rows = [...html.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row]) => row!);
    expect(rows).toHaveLength(1 + report.people.length);
    for (const row of rows) expect(row.match(/<t[hd]>/g)).toHaveLength(3);
    expect(html).toMatch(/<code>origin\/anna<\/code><\/td>\s*<td>✅ AC<\/td>\s*<td>1\/1<\/td>/);
    expect(html).toContain('<code>origin/&#61;cmd&#124;calc</code>');
  });

  test('a report of a part says so', async () => {
    const report = await crowdReport();
    expect(markdown({ ...report, complete: false, interrupted: true })).toMatch(
      /^\*\*Interrupted: this report is incomplete\.\*\*\n/,
    );
  });
});

describe('github', () => {
  test('faults first, then what could not be read, then what was rejected', async () => {
    const report = await crowdReport();
    const levels = (text: string) =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => /^::(\w+) /.exec(line)![1]);
    expect(levels(github(report))).toEqual([
      ...['warning', 'warning'],
      ...['notice', 'notice', 'notice'],
    ]);
    expect(levels(github(withFault(report)))).toEqual([
      ...['error', 'error', 'error', 'error'],
      ...['warning', 'warning'],
    ]);
    expect(levels(github(many(report, 50)))).toHaveLength(10);
  });
});

describe('points by group', () => {
  async function bob(grades: unknown): Promise<TestRepository> {
    const repository = await TestRepository.create();
    repository.branch('bob', { [MINE]: WRONG_LATER });
    repository.write('grade.json', JSON.stringify(grades));
    return repository;
  }
  const groups = { sample: 2, hidden: 5, growth: 0 };
  type Tests = { tests: Record<string, unknown>[] };

  test('are a line each for graders, a column each in a spreadsheet, and a word beside the verdict', async () => {
    const repository = await bob({ points: { 'moving-average': groups } });
    const formats = ['table', 'csv', 'markdown', 'gradescope', 'classroom50'];
    const args = formats.flatMap((format) => ['--reporter', `${format}:${format}.txt`]);
    const ran = await grade(repository, ['origin/bob', ...args], { env: runner });
    expect(ran).toMatchObject({ code: 0 });
    const [table, sheet, markdown, scope, classroom] = formats.map((format) =>
      readFileSync(join(repository.folder, `${format}.txt`), 'utf8'),
    );
    expect(table).toMatch(/origin\/bob +WA 2\/7 +2\/7\n/);
    expect(markdown).toContain('| ❌ WA 2/7 | 2/7 |');
    const [head, row] = parseCsv(sheet!);
    expect(head!.slice(3, 9)).toEqual([
      'moving-average',
      ...['', ' sample', ' hidden', ' growth'].map((group) => `moving-average${group} points`),
      'points',
    ]);
    expect(row!.slice(3, 9)).toEqual(['WA', '2', '2', '0', '0', '2']);
    const held50 = held<Tests>('classroom50', classroom!);
    expect(held50).toMatchObject({ score: 2, 'max-score': 7 });
    expect(
      held50.tests.map((t) => [t['test-name'], t.passed, t.score, t['max-score'], 'message' in t]),
    ).toEqual([
      ['moving-average sample', true, 2, 2, false],
      ['moving-average hidden', false, 0, 5, true],
      ['moving-average growth', false, 0, 0, true],
    ]);
    const { tests } = held<Tests>('gradescope', scope!);
    expect(
      tests.map(({ name, score, max_score, status }) => [name, score, max_score, status]),
    ).toEqual([
      ['Moving Average of a Rating Stream: sample', 2, 2, 'passed'],
      ['Moving Average of a Rating Stream: hidden', 0, 5, 'failed'],
      ['Moving Average of a Rating Stream: growth', 0, 0, 'failed'],
    ]);
  });

  test('who handed in nothing has a line for each group as well', async () => {
    const repository = await bob({ points: { 'count-islands': groups } });
    const both = ['--problem', 'moving-average', '--problem', 'count-islands'];
    const args = ['origin/bob', ...both, '--reporter', 'gradescope'];
    const { tests } = held<Tests>('gradescope', (await grade(repository, args)).out);
    expect(tests.map(({ name, score, max_score }) => [name, score, max_score])).toEqual([
      ['Moving Average of a Rating Stream', 0, 1],
      ...['sample', 'hidden', 'growth'].map((group) => [
        `Number of Islands: ${group}`,
        0,
        groups[group as keyof typeof groups],
      ]),
    ]);
  });
});

describe('csv', () => {
  test('a line for each person, with verdicts and points', async () => {
    const report = await crowdReport();
    const [head, ...rows] = parseCsv(csv(report));
    expect(head).toEqual([
      ...['name', 'ref', 'commit'],
      ...['moving-average', 'moving-average points'],
      ...['points', 'of', 'trouble', 'walls', 'growth not measured'],
    ]);
    expect(rows).toHaveLength(report.people.length);
    const anna = report.people.find(({ name }) => name === 'origin/anna')!;
    expect(rows.find(([name]) => name === 'origin/anna')).toEqual([
      ...['origin/anna', 'refs/remotes/origin/anna', anna.commit],
      ...['AC', '1', '1', '1', '', report.settings.walls.join(', '), ''],
    ]);
    expect(rows.find(([name]) => name === 'tree')!.at(-3)).toBe(
      'does not point to a readable commit',
    );
  });

  test('no cell is a formula', async () => {
    const report = await crowdReport();
    const [person] = report.people;
    const names = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      '＝1',
      '"=1',
      '|x',
      '%x',
    ];
    const people = names.map((name) => ({ ...person!, name, trouble: name }));
    const rows = parseCsv(csv({ ...report, people })).slice(1);
    for (const row of rows) {
      for (const cell of [row[0]!, row.at(-3)!]) expect(cell).not.toMatch(/^[=+\-@\t\r\n|%＝]/);
    }
    expect(rows[0]![0]).toBe("'=1+1");
    expect(rows[8]![0]).toBe('"=1');
  });
});

describe("graders that call the judge for one person's work", () => {
  test('classroom50', async () => {
    const repository = await crowd();
    const args = ['origin/ben', '--reporter', 'classroom50'];
    const ran = await grade(repository, args, { env: runner });
    expect(ran.code).toBe(0);
    expect(held('classroom50', ran.out)).toMatchObject({
      classroom: 'cs-1',
      owner: 'anna',
      score: 0,
      'max-score': 1,
      tests: [{ 'test-name': 'moving-average', passed: false, score: 0, 'max-score': 1 }],
    });
    const unset = await grade(repository, args);
    expect(unset.code).toBe(2);
    expect(unset.err).toContain('which sets COMMIT_URL; it is not set here');
  });

  test.each(['classroom50', 'gradescope', 'exercism'])(
    '%s is about one person, and one who can be read',
    async (reporter) => {
      const repository = await crowd();
      const ran = await grade(repository, ['origin/**', '--reporter', reporter], { env: runner });
      expect(ran.code).toBe(2);
      expect(ran.err).toContain(`--reporter ${reporter} is about one person: 6 refs were graded`);
      const unread = await grade(repository, ['tree', '--reporter', reporter], { env: runner });
      expect(unread.code).toBe(2);
      expect(unread.err).toContain('does not point to a readable commit');
    },
  );
});
