/** The command line without its commands: flags, colours, reporters and exit codes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { InvalidArgumentError } from 'commander';
import { describe, expect, test } from 'vitest';
import { EXIT, explainThrown } from '../../../judge/cli/exit.ts';
import {
  columnsOf,
  exitCodeOf,
  type Host,
  integer,
  positive,
  readAll,
  type Session,
  wantsColors,
} from '../../../judge/cli/host.ts';
import { askedReporters, parseReporters, writeReports } from '../../../judge/cli/reporters.ts';
import { type Result, UsageError, type Verdict } from '../../../judge/types.ts';
import { scratchFolder } from '../../support/judging.ts';

const host = (env: Host['env'] = {}, argv: string[] = [], isTTY = false) =>
  ({ env, argv, stdout: { isTTY } }) as unknown as Host;

describe('colours', () => {
  test.each<[string, boolean, Host]>([
    ['a terminal that can only type', false, host({ TERM: 'dumb' }, [], true)],
    ['a pipe that is forced without a number', true, host({ FORCE_COLOR: '' })],
    ['NO_COLOR, whatever is forced', false, host({ NO_COLOR: '1', FORCE_COLOR: '1' }, [], true)],
    ['an empty NO_COLOR, which counts as none', true, host({ NO_COLOR: '' }, [], true)],
    ['the flag, whatever is forced', false, host({ FORCE_COLOR: '1' }, ['--no-color'], true)],
  ])('%s: %s', (_, wanted, where) => expect(wantsColors(where)).toBe(wanted));
});

test('the width is that of the terminal, unless COLUMNS says another', () => {
  const width = (COLUMNS?: string, columns?: number) =>
    columnsOf({ env: { COLUMNS }, stdout: { columns } } as unknown as Host);
  expect([width(), width('60'), width(undefined, 100)]).toEqual([undefined, 60, 100]);
  expect([width('60', 100), width('200', 100), width('wide', 100)]).toEqual([60, 200, 100]);
});

describe('a number on the command line', () => {
  test('is an integer of 32 bits', () => {
    expect(['0', '-7', '20261120', '2147483648'].map(integer)).toEqual([
      0, -7, 20261120, -2147483648,
    ]);
    for (const text of ['', '1.5', '1e3', ' 1', '0x1', 'one', '12345678901']) {
      expect(() => integer(text), text).toThrow(InvalidArgumentError);
    }
  });

  test('is from one on where nothing less makes sense', () => {
    expect(['1', '16'].map(positive)).toEqual([1, 16]);
    for (const text of ['0', '-1', '01', '1.5', '', '1234567890']) {
      expect(() => positive(text), text).toThrow(InvalidArgumentError);
    }
  });
});

test('standard input is read to its end, also where a character is cut in two', async () => {
  const bytes = Buffer.from('aé👍');
  const parts = [bytes.subarray(0, 2), bytes.subarray(2, 5), bytes.subarray(5)];
  expect(Buffer.from(await readAll(Readable.from(parts), bytes.length)).toString()).toBe('aé👍');
  await expect(readAll(Readable.from(parts), bytes.length - 1)).rejects.toThrow(UsageError);
});

describe('the exit code', () => {
  test('is 0 for what is accepted, 3 for a fault of the judge, else 1', () => {
    const code = (verdict: Verdict) => exitCodeOf({ verdict } as Result);
    expect(code('AC')).toBe(0);
    expect(code('JE')).toBe(3);
    for (const verdict of ['WA', 'TLE', 'MLE', 'OLE', 'RTE', 'CE'] as const) {
      expect(code(verdict)).toBe(1);
    }
  });

  test('of what was used wrongly, or the system refuses, is 2, in one line without a stack', () => {
    expect(explainThrown(new UsageError('no \u001b[1mproblem'))).toEqual({
      code: EXIT.usage,
      text: 'no \\u{1b}[1mproblem',
    });
    const refused = Object.assign(new Error('ENOSPC: no space'), { syscall: 'write' });
    expect(explainThrown(refused)).toEqual({ code: EXIT.usage, text: 'ENOSPC: no space' });
  });

  test.each(['SandboxError', 'CompilerError'])('of a %s is 3, without a stack', (name) => {
    const error = Object.assign(new Error('cannot be had'), { name });
    expect(explainThrown(error)).toEqual({ code: EXIT.judgeError, text: 'cannot be had' });
  });

  test('of a mistake of ours is 3, with the stack, whatever was thrown', () => {
    const error = new Error('a mistake');
    expect(explainThrown(error)).toEqual({ code: EXIT.judgeError, text: error.stack });
    expect(explainThrown('a text')).toEqual({ code: EXIT.judgeError, text: 'a text' });
  });
});

describe('reporters', () => {
  const ALL = { pretty: 'P', json: 'J', github: 'G', markdown: 'M' };
  const parse = (specs: string[], env: Host['env'] = {}) => parseReporters(specs, ALL, host(env));
  const ON_GITHUB = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: '/summary' };

  test('are what the flags ask for, else the usual one; a page is always one more', () => {
    expect(askedReporters({}, 'pretty')).toEqual(['pretty']);
    expect(askedReporters({ json: true }, 'pretty')).toEqual(['json']);
    expect(askedReporters({ reporter: ['tap', 'junit:x'], json: true }, 'pretty')).toEqual([
      'tap',
      'junit:x',
      'json',
    ]);
    expect(askedReporters({ html: 'p.html' }, 'pretty')).toEqual(['pretty', 'html:p.html']);
  });

  test('go to a file where one is named, colons and all', () => {
    expect(parse(['json', 'json:a.json', 'pretty:C:\\b'])).toEqual([
      { reporter: 'J', to: 'stdout' },
      { reporter: 'J', to: { file: 'a.json' } },
      { reporter: 'P', to: { file: 'C:\\b' } },
    ]);
  });

  test('that there are not are refused, with those that there are', () => {
    expect(() => parse(['jsno'])).toThrow(UsageError);
    expect(() => parse(['jsno'])).toThrow(/jsno.*pretty, json/);
    expect(() => parse(['toString'])).toThrow(UsageError);
  });

  test('on GitHub are annotations and the summary as well, each once', () => {
    const added = [
      { reporter: 'G', to: 'commands' },
      { reporter: 'M', to: { summary: '/summary' } },
    ];
    expect(parse(['pretty'], ON_GITHUB)).toEqual([{ reporter: 'P', to: 'stdout' }, ...added]);
    expect(parse(['github'], ON_GITHUB)).toEqual(added);
    expect(parse(['pretty'], { GITHUB_ACTIONS: 'true' })).toHaveLength(2);
  });

  test('elsewhere come with no summary, unless they are those of GitHub', () => {
    const env = { GITHUB_STEP_SUMMARY: '/summary' };
    expect(parse(['pretty'], env)).toHaveLength(1);
    expect(parse(['github'], env)).toEqual([
      { reporter: 'G', to: 'stdout' },
      { reporter: 'M', to: { summary: '/summary' } },
    ]);
  });

  /** A session of which everything that is written is kept. */
  function session(workspace: string, colors = true) {
    const written: string[] = [];
    const to = (where: string) => (text: string) => void written.push(`${where} ${text}`);
    return {
      written,
      session: {
        workspace,
        colors,
        print: to('print'),
        say: to('say'),
        command: to('command'),
      } as unknown as Session,
    };
  }

  test('have colours on the terminal only', async () => {
    const folder = await scratchFolder();
    const { session: at, written } = session(folder);
    const format = (name: string, colors: boolean) => `${name} ${colors ? 'coloured' : 'plain'}`;
    writeReports(
      at,
      [
        { reporter: 'P', to: 'stdout' },
        { reporter: 'G', to: 'commands' },
        { reporter: 'J', to: { file: 'a.json' } },
        { reporter: 'M', to: { summary: join(folder, 'summary') } },
      ],
      format,
    );
    expect(written).toEqual(['print P coloured', 'command G plain']);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('J plain');
    expect(readFileSync(join(folder, 'summary'), 'utf8')).toBe('M plain');
  });

  test('append to a summary until it is full, which is told and spoils nothing', async () => {
    const folder = await scratchFolder();
    const summary = join(folder, 'summary');
    const { session: at, written } = session(folder);
    const write = (text: string) =>
      writeReports(at, [{ reporter: 'M', to: { summary } }], () => text);
    write('one\n');
    write('two\n');
    expect(readFileSync(summary, 'utf8')).toBe('one\ntwo\n');
    const room = 1024 * 1024 - 8;
    write('é'.repeat(room / 2 + 1));
    expect(readFileSync(summary, 'utf8')).toBe('one\ntwo\n');
    expect(written).toHaveLength(1);
    write('x'.repeat(room));
    expect(written).toHaveLength(1);
  });

  test('that cannot be written are an error that names the file', async () => {
    const folder = await scratchFolder();
    writeFileSync(join(folder, 'a'), '');
    const { session: at } = session(folder);
    const write = () => writeReports(at, [{ reporter: 'J', to: { file: 'a/b' } }], () => 'x');
    expect(write).toThrow(UsageError);
    expect(write).toThrow(join(folder, 'a/b'));
  });
});
