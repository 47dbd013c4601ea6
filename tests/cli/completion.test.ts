import { describe, expect, test } from 'vitest';
import { judge } from '../support/command-line.ts';
import { workspace } from '../support/completing.ts';
import { ROOT, scratchFolder } from '../support/judging.ts';

/** What the judge says can stand at the cursor; the last word is the one at the cursor. */
async function candidates(words: string[], cwd = ROOT): Promise<string[]> {
  const ran = await judge(['__complete', ...words], { cwd });
  expect(ran).toMatchObject({ code: 0, err: '' });
  return ran.out.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0]!]));
}

describe('what can follow', () => {
  test('every command that help shows, and every flag of each', async () => {
    const cwd = await scratchFolder();
    const help = async (...args: string[]) => (await judge([...args, '--help'], { cwd })).out;
    const shown = (text: string, row: RegExp) => [...text.matchAll(row)].map(([, name]) => name);
    const commands = await candidates(['']);
    expect(commands).toEqual(shown((await help()).split('Commands:')[1]!, /^ {2}(\S+)/gm));
    expect(commands).toEqual(expect.arrayContaining(['list', 'run', 'grade', 'completion']));
    for (const command of commands.filter((name) => name !== 'help')) {
      const flags = shown(await help(command), /^ {2}(?:-\w, )?(--[\w-]+)/gm);
      expect(await candidates([command, '--']), command).toEqual(flags);
    }
  });

  const problems = expect.arrayContaining(['count-islands', 'moving-average']) as string[];
  test.each([
    [['run', ''], problems],
    [['run', '--seed', '3', ''], problems],
    [['run', '--no-growth', '--', ''], problems],
    [['verify', 'lru-cache', ''], problems],
    [['grade', '--problem', ''], problems],
    [['run', 'count-islands', ''], [':files']],
    [['run', 'count-islands', '--html', ''], [':files']],
    [['run', 'count-islands', '--reporter', 'junit:'], [':files']],
    [['merge-reports', 'a.json', 'b'], [':files']],
    [
      ['list', '--difficulty', ''],
      ['easy', 'medium', 'hard'],
    ],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['help', ''], expect.arrayContaining(['list', 'run']) as string[]],
    [
      ['list', ''],
      ['--topic', '--difficulty', '--language', '--open', '--json', '--help'],
    ],
    // Nothing is known of these.
    [['run', '--case', ''], []],
    [['grade', ''], []],
    [['new-problem', ''], []],
    [['nothing', ''], []],
    // Standard input is an argument like any other: no more can follow.
    [['run', 'count-islands', '-', '--sa'], expect.arrayContaining(['--samples']) as string[]],
  ])('%j', async (words, expected) => {
    expect(await candidates(words)).toEqual(expected);
  });

  test('reporters of the command, and topics of the problems that there are', async () => {
    expect(await candidates(['run', 'x', '--reporter', ''])).toContain('tap');
    expect(await candidates(['grade', '--reporter', ''])).toContain('gradescope');
    expect(await candidates(['merge-reports', '--reporter', ''])).not.toContain('tap');
    const listed = JSON.parse((await judge(['list', '--json'], { cwd: ROOT })).out) as {
      topics: string[];
    }[];
    const topics = await candidates(['list', '--topic', '']);
    expect(new Set(topics)).toEqual(new Set(listed.flatMap((problem) => problem.topics)));
    expect(topics).toHaveLength(new Set(topics).size);
  });

  test('what completion offers after `help` is what `help` shows', async () => {
    const ran = await judge(['help', 'list'], { cwd: ROOT });
    expect(ran).toEqual(await judge(['list', '--help'], { cwd: ROOT }));
    expect(ran.out).toContain('--difficulty');
  });

  test('problems of the workspace are among them, and none is loaded for its name', async () => {
    expect(await candidates(['run', ''], await workspace())).toContain('our-own');
  });
});

test.each([
  ['zhs', 'did you mean zsh?\n'],
  ['powershell', ''],
])('a shell without a script, %s, is refused with those that have one', async (shell, near) => {
  expect(await judge(['completion', shell], { cwd: ROOT })).toEqual({
    code: 2,
    out: '',
    err: `judge: there is no completion for "${shell}"\n${near}shells: bash, zsh, fish\n`,
  });
});
