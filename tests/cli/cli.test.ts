import { Ajv } from 'ajv';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DoctorReport } from '../../judge/commands/doctor.ts';
import { formatDoctor } from '../../judge/report/doctor.ts';
import { addOwnCase } from '../../judge/workspace.ts';
import { judge, program } from '../support/command-line.ts';
import { ROOT, scratchFolder } from '../support/judging.ts';
import { descendants, stillRunning } from '../support/processes.ts';
import { RIGHT, WRONG, WRONG_LATER, workspaceWith } from '../support/program.ts';

const workspace = (solution = RIGHT) => workspaceWith(solution);

describe('judge run', () => {
  test('accepted: exit 0, verdict first, nothing on standard error', async () => {
    const ran = await judge(['run', 'moving-average', '--samples'], { cwd: await workspace() });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/^✓ accepted {2}moving-average {2}solutions\/moving-average\.js\n/);
    expect(ran.out).toContain('2 cases · slowest');
  });

  test('wrong: exit 1, the case with its input, output, answer and reason, and the next step', async () => {
    const ran = await judge(['run', 'moving-average'], { cwd: await workspace(WRONG) });
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/^✗ wrong answer/);
    for (const line of [
      'sample/1: next() returned the wrong value',
      'call 1 of 4: MovingAverage(3), next(1): expected 1, got 0.3333333333333333',
      'calls new MovingAverage(3), next(1), next(10), next(3), next(5)',
      'output [null, 0.3333333333333333, 3.6666666666666665, 4.666666666666667, 6]',
      'answer [null, 1, 5.5, 4.666666666666667, 6]',
      'next npx judge run moving-average --case sample/1',
    ]) {
      expect(ran.out).toContain(line);
    }
  });

  test('the next step does what it says when it is copied, whatever the file is called', async () => {
    const cwd = await scratchFolder();
    const file = "my dir/it's mine.js";
    await mkdir(join(cwd, 'my dir'));
    await writeFile(join(cwd, file), WRONG_LATER);
    const nextOf = (out: string) => /^next (.+)$/m.exec(out)![1]!;
    const words = (command: string) =>
      spawnSync('sh', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' })
        .stdout.trimEnd()
        .split('\n');
    const first = await judge(['run', 'moving-average', file], { cwd });
    const command = words(nextOf(first.out));
    expect(command.slice(0, 6)).toEqual(['npx', 'judge', 'run', 'moving-average', file, '--case']);
    expect(command).toContain('--reveal');
    const second = await judge(command.slice(2), { cwd });
    expect(second.out).toMatch(/^✗ wrong answer[\s\S]+ {2}output [\s\S]+ {2}answer /);
    expect(words(nextOf(second.out)).slice(2, 5)).toEqual(['debug', 'moving-average', file]);
  });

  test('a compile error: exit 1, place and code frame', async () => {
    const ran = await judge(['run', 'moving-average'], { cwd: await workspace('class {') });
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('✗ compile error');
    expect(ran.out).toContain('solutions/moving-average.js:1:7: Expected identifier but found "{"');
    expect(ran.out).toContain('> 1 | class {');
  });

  test('right and too slow: exit 1, the exponents and the curves', async () => {
    const slow = join(ROOT, 'problems/group-anagrams/submissions/time_limit_exceeded/all-pairs.ts');
    const cwd = await scratchFolder();
    const ran = await judge(['run', 'group-anagrams', slow], { cwd });
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/^✗ too slow {2}group-anagrams/);
    expect(ran.out).toMatch(
      /✗ too slow: grows like n\^[12]\.\d\d in titles; required: O\(n\)\n {2}line \d+: .+ does \d+% of the work at\s+[\d,]+\s+titles\s+and\s+grows\s+like\s+n\^[12]\.\d\d\n\n[\s\S]+\n {2}> /,
    );
    expect(ran.out).toContain('units of work by titles   ● yours  ○ reference');
    expect(ran.out).toMatch(/●[\s\S]+○[\s\S]+└──/);
    expect(await judge(['run', 'group-anagrams', slow, '--no-growth'], { cwd })).toMatchObject({
      code: 0,
    });
  });

  test('accepted: a line for each axis', async () => {
    const ran = await judge(['run', 'moving-average'], { cwd: await workspace() });
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(
      /✓ grows like n\^0\.\d\d in window; required: O\(1\); \d\.\d times the reference's work at 8,192\n/,
    );
    expect(ran.out).toMatch(
      /✓ grows like n\^\d\.\d\d in calls; required: O\(n\); \d\.\d times the reference's work at 100,000\n/,
    );
  });

  test('--html writes a page beside the report', async () => {
    const cwd = await workspace(WRONG);
    const ran = await judge(['run', 'moving-average', '--html', 'page.html'], { cwd });
    expect(ran.out).toMatch(/^✗ wrong answer/);
    const page = await readFile(join(cwd, 'page.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain('next() returned the wrong value');
  });

  test('--json obeys the published schema, for every kind of verdict', async () => {
    const schema = JSON.parse(
      await readFile(join(ROOT, 'dist/result.schema.json'), 'utf8'),
    ) as object;
    const valid = new Ajv({ strict: false }).compile(schema);
    const submissions = [
      RIGHT,
      WRONG,
      'class {',
      'class MovingAverage { next() { throw new Error("x"); } }',
      'class MovingAverage { next() { for (;;); } }',
      'class MovingAverage { next() { return NaN; } }',
    ];
    const verdicts = [];
    for (const text of submissions) {
      const ran = await judge(['run', 'moving-average', '--json', '--limit-scale', '0.1'], {
        cwd: await workspace(text),
      });
      const result = JSON.parse(ran.out) as { verdict: string; schemaVersion: number };
      expect(valid(result), JSON.stringify(valid.errors)).toBe(true);
      expect(result.schemaVersion).toBe(1);
      expect(ran.code).toBe(result.verdict === 'AC' ? 0 : 1);
      verdicts.push(result.verdict);
    }
    expect(verdicts).toEqual(['AC', 'WA', 'CE', 'RTE', 'TLE', 'WA']);
  });

  test('--json leaves out values too large to be read', async () => {
    const cwd = await workspace('class MovingAverage { next() { return 0; } }');
    const large = ['run', 'moving-average', '--json', '--case', 'large/wide-window'];
    const { cases } = JSON.parse((await judge(large, { cwd })).out) as { cases: object[] };
    expect(cases).toMatchObject([{ name: 'large/wide-window', verdict: 'WA' }]);
    expect(cases[0]).not.toHaveProperty('input');
  });

  test('--input shows the output beside the answer', async () => {
    const cwd = await workspace();
    const input = '[["MovingAverage","next","next"],[[2],[4],[8]]]';
    const right = await judge(['run', 'moving-average', '--input', input], { cwd });
    expect(right.code).toBe(0);
    expect(right.out).toContain('output [null, 4, 6]\n  answer [null, 4, 6]');
    await writeFile(join(cwd, 'solutions/moving-average.js'), WRONG);
    expect(await judge(['run', 'moving-average', '--input', input], { cwd })).toMatchObject({
      code: 1,
    });
  });

  test.each([
    ['[1,', '--input: not JSON'],
    ['{}', '--input: give the arguments as a JSON array'],
    [
      '[["MovingAverage","next"],[[0],[4]]]',
      '--input: breaks the constraints: call 0, MovingAverage: at [0]',
    ],
  ])('--input %s is refused', async (input, words) => {
    const ran = await judge(['run', 'moving-average', '--input', input], {
      cwd: await workspace(),
    });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(words);
  });

  test.each([
    ['["listen","silent"]', true],
    ['"listen"', false],
    ['[["listen"]],', false],
    ['[[["listen"]]]', false],
  ])('--input %s may lack the outer brackets: %s', async (input, lacks) => {
    const args = ['run', 'group-anagrams', 'none.js', '--input', input];
    const cwd = await scratchFolder();
    await writeFile(join(cwd, 'none.js'), 'function groupAnagrams() {}');
    const ran = await judge(args, { cwd });
    expect(ran).toMatchObject({ code: 2, out: '' });
    const hint = 'did you forget the outer [ ] around the arguments?';
    expect(ran.err.includes(hint)).toBe(lacks);
  });

  test.each([
    ['--case', 'sample/1'],
    ['--samples', undefined],
  ])('--input beside %s is an error', async (flag, value) => {
    const more = value === undefined ? [flag] : [flag, value];
    const ran = await judge(['run', 'moving-average', '--input', '[]', ...more], {
      cwd: await workspace(),
    });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(/--input <json> cannot be used with/);
  });

  test('--case runs the cases named; --reveal shows a hidden one', async () => {
    const cwd = await workspace(WRONG);
    const args = [
      'run',
      'moving-average',
      '--case',
      'hidden/one-call',
      '--case',
      'sample/1',
      '--json',
    ];
    const hidden = JSON.parse((await judge(args, { cwd })).out) as {
      cases: { name: string; input?: unknown }[];
    };
    expect(hidden.cases.map(({ name }) => name)).toEqual(['sample/1']);
    const only = ['run', 'moving-average', '--case', 'hidden/one-call'];
    const secret = await judge(only, { cwd });
    expect(secret.out).toContain('a hidden case; `--reveal` shows it');
    expect(secret.out).not.toContain('next(7)');
    expect((await judge([...only, '--reveal'], { cwd })).out).toContain('next(7)');
  });

  test('an unknown case gets the nearest names', async () => {
    const ran = await judge(['run', 'moving-average', '--case', 'hidden/one-cal'], {
      cwd: await workspace(),
    });
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.err).toContain('has no case hidden/one-cal: did you mean hidden/one-call?');
  });

  test('- reads standard input', async () => {
    const ran = await judge(['run', 'moving-average', '-', '--samples'], {
      cwd: await scratchFolder(),
      stdin: RIGHT,
    });
    expect(ran.out).toContain('✓ accepted  moving-average  standard input');
  });

  test('own cases are judged after the samples, their answers filled by the reference', async () => {
    const cwd = await workspace(WRONG_LATER);
    const own = [
      {
        input: [
          ['MovingAverage', 'next'],
          [[9], [3]],
        ],
        name: 'mine',
      },
      {
        input: [
          ['MovingAverage', 'next', 'next', 'next', 'next', 'next'],
          [[9], [1], [1], [1], [1], [9]],
        ],
      },
    ];
    await writeFile(join(cwd, 'solutions/moving-average.cases.json'), JSON.stringify(own));
    const ran = await judge(['run', 'moving-average', '--json'], { cwd });
    const { cases } = JSON.parse(ran.out) as {
      cases: { name: string; verdict: string; answer?: unknown }[];
    };
    expect(cases.map(({ name, verdict }) => `${name} ${verdict}`)).toEqual([
      'sample/1 AC',
      'sample/2 AC',
      'own/mine AC',
      'own/2 WA',
    ]);
    expect(cases[3]?.answer).toEqual([null, 1, 1, 1, 1, 2.6]);
  });

  test('own cases say NaN as outputs do, also those that are added', async () => {
    const cwd = await scratchFolder();
    await mkdir(join(cwd, 'solutions'));
    const text = `class RatingWindow { add() {} average(now) { return now > 5 ? NaN : null; } }`;
    await writeFile(join(cwd, 'solutions/rating-window.js'), text);
    const path = join(cwd, 'solutions/rating-window.cases.json');
    const asked = (now: number) => [
      ['RatingWindow', 'average'],
      [[3], [now]],
    ];
    await writeFile(
      path,
      `[{"name":"stored","input":${JSON.stringify(asked(9))},"answer":[null,{"$number":"NaN"}]}]`,
    );
    expect(addOwnCase(path, { input: asked(4), answer: [null, NaN] })).toBe(true);
    const names = ['--case', 'own/stored', '--case', 'own/2'];
    const ran = await judge(['run', 'rating-window', '--json', ...names], { cwd });
    expect((JSON.parse(ran.out) as { cases: unknown }).cases).toMatchObject([
      { name: 'own/stored', verdict: 'AC' },
      { name: 'own/2', verdict: 'WA', output: [null, null], answer: [null, 'NaN'] },
    ]);
  });

  test.each([
    ['[{"input":[["MovingAverage","next"],[[0],[3]]]}]', 'own/1: input breaks the constraints'],
    ['[{"inputs":[]}]', 'moving-average.cases.json: at [0]'],
    ['[', 'moving-average.cases.json: not JSON'],
    [
      '[{"input":[["MovingAverage"],[[1]]],"name":"a"},{"input":[["MovingAverage"],[[1]]],"name":"a"}]',
      'two cases are called own/a',
    ],
  ])('own cases %s are refused', async (text, words) => {
    const cwd = await workspace();
    await writeFile(join(cwd, 'solutions/moving-average.cases.json'), text);
    const ran = await judge(['run', 'moving-average'], { cwd });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(words);
  });

  test('reporters go where they are sent', async () => {
    const cwd = await workspace();
    const ran = await judge(
      ['run', 'moving-average', '--samples', '--reporter', 'pretty', '--reporter', 'json:out.json'],
      { cwd },
    );
    expect(ran.out).toContain('✓ accepted');
    expect(JSON.parse(await readFile(join(cwd, 'out.json'), 'utf8'))).toMatchObject({
      verdict: 'AC',
    });
    expect(await readdir(cwd)).toEqual(expect.arrayContaining(['out.json', 'solutions']));
    expect((await readdir(cwd)).filter((name) => name.includes('judge-report'))).toEqual([]);
    const nowhere = await judge(
      ['run', 'moving-average', '--samples', '--reporter', 'json:no/where.json'],
      { cwd },
    );
    expect(nowhere.code).toBe(2);
    expect(nowhere.err).toContain('the report cannot be written');
    // A full disk, and a file that must not be replaced by a regular one.
    const full = await judge(
      ['run', 'moving-average', '--samples', '--reporter', 'json:/dev/full'],
      { cwd },
    );
    expect(full.code).toBe(2);
    expect(full.err).toContain('no space left');
    expect((await stat('/dev/full')).isCharacterDevice()).toBe(true);
  });

  test("what was printed never reaches standard output but as a case's text, controls escaped", async () => {
    const loud = WRONG.replace(
      'next(v) {',
      'next(v) { console.log("\\x1b[31m::error::\\u202e" + v);',
    );
    const ran = await judge(['run', 'moving-average'], { cwd: await workspace(loud) });
    expect(ran.out).toContain('│ \\u{1b}[31m::error::\\u{202e}1');
    expect(ran.out).not.toMatch(/^::error/m);
  });

  test.each([
    [
      ['run', 'moving-averge'],
      'there is no problem moving-averge\ndid you mean moving-average?\nproblems: ',
    ],
    [['run', '../moving-average'], '"../moving-average" is not a problem\'s name'],
    [['run', 'count-islands'], 'there is no solutions/count-islands.ts, .js, .py or .sql yet'],
    [['run', 'moving-average', 'nothing.ts'], 'nothing.ts: no such file'],
    [
      ['run', 'moving-average', '--reporter', 'xml'],
      'unknown reporter xml; available: pretty, json',
    ],
    [['run', 'moving-average', '--seed', 'x'], 'give an integer'],
    [['run', 'moving-average', '--limit-scale', '0'], 'give a number above 0'],
    [['run', 'moving-average', '--nope'], 'judge: run has no flag --nope\nusage: judge run '],
    [['run', 'moving-average', '--sampels'], 'no flag --sampels: did you mean --samples?'],
    [['run', 'moving-average', '--hint=1'], 'no flag --hint=1; it is a flag of judge show'],
    [['run'], 'judge: the <problem> is missing\nusage: judge run [options] <problem> [file]'],
    [['show', 'moving-average', '--hint', '7'], '--hint <level>: give 1, 2 or 3, not 7'],
    [['show', 'moving-average', 'x', 'y'], 'too many arguments: 3, at most 1'],
    [['moving-average'], 'moving-average is a problem, not a command: judge run moving-average'],
    [['help', 'rum'], 'there is no command rum\ndid you mean run?'],
    [['test'], 'there is no command test\ncommands: list, show'],
    [['rum', 'moving-average'], 'there is no command rum\ndid you mean run?\ncommands: list, show'],
    [['show', 'nothing'], 'there is no problem nothing'],
  ])('judge %j is refused with exit 2', async (args, words) => {
    const ran = await judge(args, { cwd: await workspace() });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(words);
  });
});

describe('judge debug', () => {
  test('prints the output beside the answer, and says whether it is right', async () => {
    const cwd = await workspace();
    const args = [
      'debug',
      'moving-average',
      '--case',
      'hidden/one-call',
      '--no-wait',
      '--port',
      '0',
    ];
    const right = await judge(args, { cwd });
    expect(right.code).toBe(0);
    expect(right.out).toMatch(/^✓ accepted/);
    expect(right.out).toContain('output [null, 7]\n  answer [null, 7]');
    await writeFile(join(cwd, 'solutions/moving-average.js'), WRONG);
    const wrong = await judge(['debug', 'moving-average', '--no-wait', '--port', '0'], { cwd });
    expect(wrong.code).toBe(1);
    expect(wrong.out).toContain('sample/1: next() returned the wrong value');
  });

  test.each([
    [['--case', 'hidden/one-cal'], 'has no case hidden/one-cal: did you mean hidden/one-call?'],
    [
      ['--case', 'sample/1', '--counterexample'],
      '--counterexample cannot be used with --case <name>',
    ],
    [['--counterexample'], 'passes every case, so there is no counterexample'],
    [['--port', '65536'], 'give a port, 0 to 65535'],
    [['--input', '[1'], '--input: not JSON'],
    [['nothing.js'], 'nothing.js: no such file'],
  ])('%j is refused with exit 2', async (flags, words) => {
    const ran = await judge(['debug', 'moving-average', ...flags], { cwd: await workspace() });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(words);
  });
});

describe('colours', () => {
  test.each([
    ['a terminal', { terminal: true }, [], true],
    ['a pipe', {}, [], false],
    ['NO_COLOR', { terminal: true, env: { NO_COLOR: '1' } }, [], false],
    ['--no-color', { terminal: true }, ['--no-color'], false],
    ['CI', { terminal: true, env: { CI: 'true' } }, [], false],
    ['FORCE_COLOR', { env: { FORCE_COLOR: '1' } }, [], true],
    ['FORCE_COLOR=0', { terminal: true, env: { FORCE_COLOR: '0' } }, [], false],
  ])('%s', async (_, around, flags, colored) => {
    const ran = await judge([...flags, 'run', 'moving-average', '--samples'], {
      ...around,
      cwd: await workspace(),
    });
    expect(ran.code).toBe(0);
    expect(ran.out.includes('\u001b[')).toBe(colored);
  });
});

describe('the other commands', () => {
  test('show prints the statement, rendered on a terminal', async () => {
    const cwd = await scratchFolder();
    const plain = await judge(['show', 'moving-average'], { cwd });
    expect(plain.out).toMatch(/^# Moving Average of a Rating Stream/);
    const colored = await judge(['show', 'moving-average'], { cwd, terminal: true });
    expect(colored.out).toContain('Moving Average of a Rating Stream');
    expect(colored.out).not.toContain('`');
  });

  test.each(['sum-of-parts', '3-sum'])(
    'new-problem lays out %s, which loads and is at fault wherever something is to do',
    async (id) => {
      const cwd = await scratchFolder();
      const made = await judge(['new-problem', id], { cwd });
      expect(made.code).toBe(0);
      const files = made.out.trim().split('\n');
      expect(files).toContain(`problems/${id}/problem.ts`);
      expect(made.err).toContain(`npx judge verify ${id}`);
      const verified = await judge(['verify', id, '--json'], { cwd });
      expect(verified.code).toBe(1);
      const [{ faults, compared }] = JSON.parse(verified.out) as [
        { faults: string[]; compared: number },
      ];
      // It loads: the reference and the slow solution have been compared.
      expect(compared).toBe(2_000);
      for (const fault of [
        /^1 accepted submission; at least 3/,
        /^1 rejected submission; at least 6/,
        /^fewer than two samples$/,
        /^data\/hidden\/empty.json: still to be written: TODO/,
        /^submissions\/accepted\/another-way.ts:1: still to be written: /,
        ...['problem.ts', 'statement.md', 'generators.ts', 'reference.ts', 'brute.ts'].map(
          (file) => new RegExp(`^${file}:\\d+: still to be written: .*TODO`),
        ),
        /^hints.md:3: /,
        /^editorial.md:3: /,
      ])
        expect(
          faults.some((found) => fault.test(found)),
          `${String(fault)} in\n${faults.join('\n')}`,
        ).toBe(true);
      expect(faults.filter((fault) => fault.startsWith('starter'))).toEqual([]);
      const again = await judge(['new-problem', id], { cwd });
      expect(again.err).toContain(`problems/${id} already exists, not changed`);
      expect(again.code).toBe(2);
    },
  );

  test.each([
    ['../up', /"..\/up" cannot be a problem's name/],
    ['Sum', /"Sum" cannot be/],
    ['moving-average', /moving-average already exists/],
  ])('new-problem %s is refused', async (id, why) => {
    const cwd = await scratchFolder();
    const { code, err } = await judge(['new-problem', id], { cwd });
    expect(err).toMatch(why);
    expect(code).toBe(2);
    expect(await readdir(cwd)).toEqual([]);
  });

  test('what the judge remembers is kept out of git, once', async () => {
    const cwd = await workspace(WRONG);
    const run = () => judge(['run', 'moving-average', '--no-growth', '--bail'], { cwd });
    await run();
    const path = join(cwd, '.judge/.gitignore');
    expect(await readFile(path, 'utf8')).toBe('*\n');
    await writeFile(path, '# mine\n');
    await run();
    expect(await readFile(path, 'utf8')).toBe('# mine\n');
    expect((await readdir(join(cwd, '.judge'))).sort()).toEqual(['.gitignore', 'history.jsonl']);
  });

  test('show has hints up to the one asked for, and none unasked', async () => {
    const cwd = await scratchFolder();
    const shown = async (...flags: string[]) =>
      (await judge(['show', 'moving-average', ...flags], { cwd })).out;
    expect(await shown()).not.toContain('Hint');
    const headings = async (level: string) =>
      (await shown('--hint', level)).match(/^## .*$/gm)?.join(', ');
    expect(await headings('1')).toBe('## Hint 1');
    expect(await headings('3')).toBe('## Hint 1, ## Hint 2, ## Hint 3');
    expect(await judge(['show', 'moving-average', '--hint', '4'], { cwd })).toMatchObject({
      code: 2,
      out: '',
    });
  });

  test('show has the editorial once the problem is accepted, or when it is asked to spoil it', async () => {
    const cwd = await workspace(WRONG);
    const editorial = await readFile(join(ROOT, 'problems/moving-average/editorial.md'), 'utf8');
    const args = ['show', 'moving-average', '--editorial'];
    await judge(['run', 'moving-average'], { cwd });
    const early = await judge(args, { cwd });
    expect(early).toMatchObject({ code: 2, out: '' });
    expect(early.err).toContain('moving-average is not accepted here yet: use --spoil');
    expect(await judge([...args, '--spoil'], { cwd })).toMatchObject({ code: 0, out: editorial });
    await writeFile(join(cwd, 'solutions/moving-average.js'), RIGHT);
    await judge(['run', 'moving-average', '--no-growth'], { cwd });
    expect(await judge(args, { cwd })).toMatchObject({ code: 0, out: editorial });
  });

  test('inside solutions/ itself, nothing is looked for or written', async () => {
    const cwd = join(await scratchFolder(), 'solutions');
    await mkdir(cwd);
    for (const command of ['run', 'new', 'debug']) {
      expect(await judge([command, 'moving-average'], { cwd })).toMatchObject({
        code: 2,
        err: expect.stringContaining('this is the folder solutions/ itself') as string,
      });
    }
    expect(await readdir(cwd)).toEqual([]);
  });

  test.each(['ts', 'js'])('new writes the starter once (%s)', async (language) => {
    const cwd = await scratchFolder();
    const flags = language === 'js' ? ['--js'] : [];
    const first = await judge(['new', 'moving-average', ...flags], { cwd });
    expect(first).toMatchObject({ code: 0, out: `solutions/moving-average.${language}\n` });
    expect(first.err).toMatch(/next: npx judge watch moving-average\n$/);
    const path = join(cwd, `solutions/moving-average.${language}`);
    expect(await readFile(path, 'utf8')).toContain('class MovingAverage');
    await writeFile(path, '// mine');
    const again = await judge(['new', 'moving-average', ...flags], { cwd });
    expect(again.code).toBe(2);
    expect(again.err).toContain('already exists, not changed');
    expect(await readFile(path, 'utf8')).toBe('// mine');
    await expect(judge(['new', 'moving-average'], { cwd })).resolves.toMatchObject({ code: 2 });
  });

  test('new offers the file that VS Code debugs by, writes it when asked, and never over another', async () => {
    const cwd = await scratchFolder();
    const path = join(cwd, '.vscode/launch.json');
    const plain = await judge(['new', 'moving-average'], { cwd });
    expect(plain.err).toContain('to debug it in VS Code: npx judge new moving-average --vscode');
    expect(existsSync(path)).toBe(false);

    const asked = ['new', 'moving-average', '--vscode'];
    expect(await judge(asked, { cwd })).toMatchObject({ code: 0, out: '.vscode/launch.json\n' });
    const written = JSON.parse(await readFile(path, 'utf8')) as { configurations: object[] };
    const attach = { name: 'Judge: attach', request: 'attach', port: 9229 };
    const start = { name: 'Judge: debug this file', attachSimplePort: 9229 };
    expect(written.configurations).toMatchObject([attach, start]);

    await writeFile(path, '// mine');
    const again = await judge(asked, { cwd });
    expect(again.code).toBe(0);
    expect(again.err).toContain('.vscode/launch.json already exists, not changed');
    expect(JSON.parse(again.out)).toMatchObject({ configurations: [attach, start] });
    expect(await readFile(path, 'utf8')).toBe('// mine');

    const both = await judge(['new', 'count-islands', '--js'], { cwd });
    expect(both.err).not.toContain('--vscode');
  });

  test('doctor where nothing works says so', () => {
    const report: DoctorReport = {
      judge: '1',
      node: '20',
      platform: 'linux x64',
      runtime: 'deno',
      walls: [
        {
          name: 'process',
          walls: ['process'],
          works: false,
          untested: false,
          bootMs: null,
          why: 'it did not start',
          attacks: [],
        },
      ],
      used: null,
      advice: ['install it'],
    };
    const text = formatDoctor(report, false);
    expect(text).toContain('– process                    it did not start\n');
    expect(text).toMatch(/no sandbox can be started here\n {2}install it\n$/);
  });

  test('a required wall that is there changes nothing', async () => {
    const cwd = await workspace();
    const args = ['run', 'moving-average', '--samples', '--json', '--require-walls'];
    const ran = await judge([...args, 'permission, process'], { cwd });
    expect(ran).toMatchObject({ code: 0, err: '' });
  });

  test('a required wall that cannot be had: exit 2, and nothing is judged', async () => {
    const cwd = await workspace();
    const elsewhere = process.platform === 'darwin' ? 'bubblewrap' : 'sandbox-exec';
    const ran = await judge(['run', 'moving-average', '--require-walls', elsewhere], { cwd });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(
      /^judge: --require-walls \S+: not available here; no sandbox could be started( \(needs macOS\))?: `judge doctor`/,
    );
    expect(existsSync(join(cwd, '.judge'))).toBe(false);
  });

  test('a required wall that does not exist: exit 2, with those that do', async () => {
    const cwd = await workspace();
    const ran = await judge(['run', 'moving-average', '--require-walls', 'bubblewarp'], { cwd });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('there is no wall "bubblewarp": process, permission, ');
  });

  test('help and version', async () => {
    const cwd = await scratchFolder();
    expect((await judge(['--version'], { cwd })).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await judge(['--help'], { cwd })).out).toContain('judge one submission');
    expect(await judge([], { cwd })).toMatchObject({ code: 0 });
  });

  test("a workspace's own problems come first", async () => {
    const cwd = await workspace();
    await cp(join(ROOT, 'problems/moving-average'), join(cwd, 'problems/our-average'), {
      recursive: true,
    });
    await writeFile(join(cwd, 'solutions/our-average.js'), RIGHT);
    expect(await judge(['run', 'our-average', '--samples'], { cwd })).toMatchObject({ code: 0 });
    expect((await judge(['list'], { cwd })).out).toContain('our-average');
  });
});

describe('the built program', () => {
  test('judges, and leaves nothing behind but the history', async () => {
    const cwd = await workspace();
    const ran = await program(['run', 'moving-average', '--seed', '1', '--no-growth'], cwd).ended;
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect((await readdir(cwd)).sort()).toEqual(['.judge', 'solutions']);
  });

  /** The program in the middle of an endless loop, and every process below it. */
  async function judgingForEver() {
    const cwd = await workspace('class MovingAverage { next() { for (;;); } }');
    const { child, ended } = program(['run', 'moving-average'], cwd);
    // The compiler, and what the submission runs in.
    await expect.poll(() => descendants(child.pid).length, { timeout: 30_000 }).toBeGreaterThan(1);
    const running = descendants(child.pid);
    return { child, ended, running };
  }

  test('interrupted: exit 130, and no process survives', async () => {
    const { child, ended, running } = await judgingForEver();
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 130 });
    await expect.poll(() => stillRunning(running)).toEqual([]);
  });

  test('killed outright in the middle of an endless loop, no process survives', async () => {
    const { child, ended, running } = await judgingForEver();
    child.kill('SIGKILL');
    expect(await ended).toMatchObject({ code: 'SIGKILL' });
    await expect.poll(() => stillRunning(running), { timeout: 3_000 }).toEqual([]);
  });

  test('a reader that goes away ends it quietly', async () => {
    const cwd = await workspace();
    const { child, ended } = program(['run', 'moving-average', '--samples', '--json'], cwd);
    child.stdout.destroy();
    const { err } = await ended;
    expect(err).not.toContain('    at ');
  });

  test('a full disk behind standard output is one clear line, and exit 2', async () => {
    const cwd = await workspace();
    const bin = join(ROOT, 'dist/judge.cjs');
    const script = `"${process.execPath}" "${bin}" run moving-average --samples > /dev/full`;
    const ran = spawnSync('/bin/sh', ['-c', script], { cwd, encoding: 'utf8' });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/^judge: the result cannot be written: ENOSPC.*\n$/);
  });
});
