/** Reports of one result for other programs. */
import { marked } from 'marked';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exercism } from '../../judge/report/exercism.ts';
import { github } from '../../judge/report/github.ts';
import { junit } from '../../judge/report/junit.ts';
import { tap } from '../../judge/report/tap.ts';
import type { Result } from '../../judge/types.ts';
import { judge } from '../support/command-line.ts';
import { held, junitElements, workflowCommands } from '../support/formats.ts';
import { judgeText, poolForFile, scratchFolder } from '../support/judging.ts';
import { RIGHT, WRONG, WRONG_LATER } from '../support/program.ts';

const pool = poolForFile();

async function workspace(solution: string): Promise<string> {
  const folder = await scratchFolder();
  await mkdir(join(folder, 'solutions'));
  await writeFile(join(folder, 'solutions/moving-average.js'), solution);
  return folder;
}

const results = new Map<string, Promise<Result>>();

/** The result of a solution, judged once. */
function judged(text: string, name = 'solution.js'): Promise<Result> {
  const known = results.get(name + text) ?? judgeText(pool, 'moving-average', text, {}, name);
  results.set(name + text, known);
  return known;
}

/** A fault of the judge's own, as a judgement ends with one. */
async function faulty(): Promise<Result> {
  const result = await judged(RIGHT);
  return {
    ...result,
    verdict: 'JE',
    cases: [],
    message: 'internal error of the judge: no space left',
  };
}

/** Everything that a report for some program could trip over, thrown where its message is shown. */
const EVIL =
  '\n::error::forged\n  ::add-mask::x\n##[error]old\u0000\u001b[31m]]>&<"\' | `@all` ![i](http://x) # \\';
const HOSTILE = `class MovingAverage { constructor() { console.log(${JSON.stringify(EVIL)}); throw new Error(${JSON.stringify(EVIL)}); } next() {} }`;

describe('junit', () => {
  test('a test for each case, a failure whose type is the verdict', async () => {
    const result = await judged(WRONG_LATER);
    const xml = junit(result);
    const [suite] = await junitElements(xml, 'testsuite');
    const failed = result.cases.filter(({ verdict }) => verdict !== 'AC');
    expect(failed.length).toBeGreaterThan(0);
    expect(suite!.attributes).toMatchObject({
      name: 'moving-average',
      tests: String(result.cases.length),
      failures: String(failed.length),
      errors: '0',
      skipped: '0',
    });
    const failures = await junitElements(xml, 'failure');
    expect(failures.map(({ attributes }) => attributes.type)).toEqual(failed.map(() => 'WA'));
    expect(failures[0]!.attributes.message).toBe(failed[0]!.message);
  });

  test('a fault of the judge is an error, never a failure', async () => {
    const xml = junit(await faulty());
    expect(await junitElements(xml, 'failure')).toEqual([]);
    const [error] = await junitElements(xml, 'error');
    expect(error!.attributes).toEqual({
      type: 'JE',
      message: 'internal error of the judge: no space left',
    });
  });

  test('a compile error is a failure with its place', async () => {
    const [failure] = await junitElements(junit(await judged('class {')), 'failure');
    expect(failure!.attributes.type).toBe('CE');
    expect(failure!.text).toContain('solution.js:1:7: Expected identifier');
  });

  test('whatever a submission says is text, without characters that XML does not have', async () => {
    const xml = junit(await judged(`${HOSTILE}// \ufffe\uffff`));
    const [failure] = await junitElements(xml, 'failure');
    expect(failure!.attributes.message).toContain('\\u{0}\\u{1b}[31m]]>&<"\' | `@all`');
    expect(failure!.text).toContain('> 1 | class MovingAverage {');
    expect(xml).not.toMatch(/[^\t\n\x20-\ufffd]/);
  });

  test('characters that XML does not have vanish also where nothing else is escaped', async () => {
    const result = await judged(RIGHT);
    const xml = junit({ ...result, problem: 'a\ufffe\uffffb\ud800' });
    const [suite] = await junitElements(xml, 'testsuite');
    expect(suite!.attributes.name).toBe('ab');
  });
});

describe('tap', () => {
  test('a line for each case, with what is known below', async () => {
    const result = await judged(WRONG);
    const lines = tap(result).split('\n');
    expect(lines.slice(0, 2)).toEqual(['TAP version 14', `1..${result.cases.length}`]);
    const at = lines.indexOf('not ok 1 - sample/1');
    expect(lines.slice(at + 1, at + 4)).toEqual([
      '  ---',
      '  verdict: "WA"',
      `  message: ${JSON.stringify(result.cases[0]!.message)}`,
    ]);
    expect(tap(await judged(RIGHT))).not.toContain('not ok');
  });

  test('a fault of the judge ends the run', async () => {
    expect(tap(await faulty())).toContain('Bail out! internal error of the judge: no space left\n');
  });

  test('nothing that a submission says is a line of its own', async () => {
    const lines = tap(await judged(HOSTILE)).split('\n');
    const ours =
      /^(?:TAP version 14|1\.\.\d+|(?:not )?ok \d+ - \S+| {2}(?:---|\.\.\.|\w+: [{"].*))?$/;
    expect(lines.filter((line) => !ours.test(line))).toEqual([]);
  });
});

describe('exercism', () => {
  test('tests in the order judged, each with a status', async () => {
    const result = await judged(WRONG_LATER);
    const report = held<{ status: string; tests: { name: string; status: string }[] }>(
      'exercism',
      exercism(result),
    );
    expect(report.status).toBe('fail');
    expect(report.tests.map(({ name }) => name)).toEqual(result.cases.map(({ name }) => name));
    expect(report.tests.find(({ status }) => status === 'fail')?.name).toMatch(/^hidden\//);
    expect(held('exercism', exercism(await judged(RIGHT)))).toMatchObject({ status: 'pass' });
  });

  test('where no test ran, the message is everything', async () => {
    const report = held<{ message: string }>('exercism', exercism(await judged('class {')));
    expect(report).toMatchObject({ status: 'error' });
    expect(report.message).toContain('solution.js:1:7');
    expect(held('exercism', exercism(await faulty()))).toMatchObject({
      status: 'error',
      message: 'internal error of the judge: no space left',
    });
  });

  test('what a submission prints is cut at 500 characters', async () => {
    const loud = RIGHT.replace('next(v) {', 'next(v) { console.log("x".repeat(400));').replace(
      'return',
      'return 7 +',
    );
    const { tests } = held<{ tests: { output?: string }[] }>(
      'exercism',
      exercism(await judged(loud)),
    );
    expect(tests[0]!.output).toHaveLength(500);
    expect(tests[0]!.output).toMatch(/Output was truncated\. Please limit to 500 chars$/);
  });
});

describe('markdown', () => {
  test('verdict, message and what failed, as a table', async () => {
    const cwd = await workspace(WRONG);
    const ran = await judge(['run', 'moving-average', '--reporter', 'markdown'], { cwd });
    expect(ran.code).toBe(1);
    const html = await marked.parse(ran.out, { gfm: true });
    expect(html).toContain('<h3>wrong answer: <code>moving-average</code></h3>');
    expect(html).toMatch(/<td><code>sample\/1<\/code><\/td>\s*<td>WA<\/td>/);
  });

  test('what differs in the output that decided, as a diff', async () => {
    const cwd = await workspace(WRONG);
    const ran = await judge(['run', 'moving-average', '--reporter', 'markdown'], { cwd });
    const html = await marked.parse(ran.out, { gfm: true });
    expect(html).toMatch(/<pre><code class="language-diff">[^<]*\n- [\d.]+\n[^<]*\n\+ [\d.]+\n/);
    expect(html).toContain('call 1 of 4');
  });

  test('nothing that a submission says is markup', async () => {
    const cwd = await workspace(HOSTILE);
    const ran = await judge(['run', 'moving-average', '--reporter', 'markdown'], { cwd });
    const html = await marked.parse(ran.out, { gfm: true });
    expect(html).not.toMatch(/<(?!\/?(?:h3|p|code|table|thead|tbody|tr|th|td|ul|li)>)/);
    expect(html.match(/<tr>\s*(?:<t[hd]>[^]*?<\/t[hd]>\s*){4}<\/tr>/g)).toHaveLength(
      html.match(/<tr>/g)!.length,
    );
    expect(html).toContain('&#33;&#91;i&#93;&#40;http&#58;//x&#41;');
  });
});

describe('github', () => {
  const actions = (folder: string) => ({
    GITHUB_ACTIONS: 'true',
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
  });

  test('annotations at the lines of the submission', async () => {
    expect(github(await judged('class {', 'a,b:c.js'))).toMatch(
      /^::error file=a%2Cb%3Ac\.js,line=1,col=7,title=moving-average%3A compile error::Expected identifier/,
    );
    const thrown = 'class MovingAverage {\n  next() { throw new Error("100%"); }\n}';
    expect(github(await judged(thrown))).toMatch(
      /^::error file=solution\.js,line=2,col=18,title=moving-average%3A run-time error::sample\/1: threw Error: 100%25/,
    );
    expect(github(await judged(RIGHT))).toBe('');
  });

  test('a fault of the judge is at no line', async () => {
    expect(github(await faulty())).toBe(
      '::error title=moving-average%3A judge error::submission: internal error of the judge: no space left\n',
    );
  });

  test('at most ten, the last of which counts the rest', async () => {
    const result = await judged(WRONG);
    const cases = Array.from({ length: 25 }, (_, i) => ({ ...result.cases[0]!, name: `own/${i}` }));
    const lines = github({ ...result, cases })
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toBe('::notice title=judge::16 more, not shown here');
  });

  test('on GitHub it is added, and the summary of the step appended to', async () => {
    const cwd = await workspace(WRONG);
    const env = actions(cwd);
    await writeFile(env.GITHUB_STEP_SUMMARY, 'before\n');
    const ran = await judge(['run', 'moving-average', '--json'], { cwd, env });
    expect(JSON.parse(ran.out)).toMatchObject({ verdict: 'WA' });
    expect(ran.err).toMatch(/^::error file=solutions\/moving-average\.js,line=1,col=1,title=/);
    const summary = await readFile(env.GITHUB_STEP_SUMMARY, 'utf8');
    expect(summary).toMatch(/^before\n### wrong answer: /);
    const asked = await judge(['run', 'moving-average', '--reporter', 'github'], { cwd, env });
    expect(asked).toMatchObject({ out: '', err: ran.err });
    const elsewhere = await judge(['run', 'moving-average', '--json'], { cwd });
    expect(elsewhere.err).toBe('');
    expect(await judge(['run', 'moving-average', '--reporter', 'github'], { cwd })).toMatchObject({
      out: ran.err,
      err: '',
    });
  });

  test('a summary that has no room is left as it is', async () => {
    const cwd = await workspace(WRONG);
    const env = actions(cwd);
    const full = 'x'.repeat(1024 * 1024 - 10);
    await writeFile(env.GITHUB_STEP_SUMMARY, full);
    const ran = await judge(['run', 'moving-average'], { cwd, env });
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('judge: the step summary is full, so this report is not in it\n');
    expect(await readFile(env.GITHUB_STEP_SUMMARY, 'utf8')).toBe(full);
  });

  test('a summary that cannot be written is an error that names it', async () => {
    const cwd = await workspace(RIGHT);
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: cwd };
    const ran = await judge(['run', 'moving-average', '--no-growth'], { cwd, env });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(`the summary cannot be written to ${cwd}`);
  });

  test.each(['pretty', 'json', 'junit', 'tap', 'markdown', 'github', 'html', 'exercism'])(
    'nothing that a submission says is a workflow command: %s',
    async (reporter) => {
      const cwd = await workspace(HOSTILE);
      const args = ['run', 'moving-average', '--reporter', reporter];
      const ran = await judge(args, { cwd, env: actions(cwd) });
      expect(ran.code).toBe(1);
      const commands = [ran.out, ran.err].flatMap(workflowCommands);
      expect(commands.filter((line) => !/^::(?:error|notice) /.test(line))).toEqual([]);
      for (const command of commands) expect(command).not.toMatch(/##\[/);
      if (reporter === 'json') {
        const { cases } = JSON.parse(ran.out) as Result;
        expect(cases[0]!.console).toContain('##[error]old');
      }
    },
  );

  test('the runner would find those commands, were they not defused', async () => {
    const cwd = await workspace(HOSTILE);
    const ran = await judge(['run', 'moving-average'], { cwd });
    expect(workflowCommands(ran.out).length).toBeGreaterThan(0);
  });
});

test('nothing of a hidden case is in any report, unless it is asked for', async () => {
  const cwd = await workspace(WRONG_LATER);
  const run = async (...args: string[]) =>
    (await judge(['run', 'moving-average', ...args], { cwd })).out;
  const { cases } = JSON.parse(await run('--reveal', '--json')) as Result;
  const { name, detail } = cases.find(({ verdict }) => verdict === 'WA')!;
  expect(name).toMatch(/^hidden\//);
  expect(detail).toMatch(/\d/);
  for (const reporter of ['junit', 'tap', 'markdown', 'github', 'exercism', 'html']) {
    const shown = await run('--reporter', reporter, '--case', name);
    expect(shown).toContain(name);
    expect(shown).not.toContain(detail);
  }
  expect(await run('--reveal', '--reporter', 'exercism', '--case', name)).toContain(
    JSON.stringify(detail).slice(1, -1),
  );
});

test('a reporter with a file writes it, exactly as it would print', async () => {
  const cwd = await workspace(WRONG);
  const ran = await judge(
    ['run', 'moving-average', '--reporter', 'tap', '--reporter', 'junit:out.xml'],
    { cwd },
  );
  expect(ran.out).toMatch(/^TAP version 14\n/);
  expect(existsSync(join(cwd, 'out.xml'))).toBe(true);
  await junitElements(await readFile(join(cwd, 'out.xml'), 'utf8'), 'testsuite');
});
