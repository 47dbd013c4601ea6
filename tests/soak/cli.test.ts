/** What `judge run`, `debug` and `list` print in what takes long. */
import { existsSync } from 'node:fs';
import { chmod, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judge, program } from '../support/command-line.ts';
import { scratchFolder } from '../support/judging.ts';
import { descendants, stillRunning } from '../support/processes.ts';
import { RIGHT, WRONG, workspaceWith } from '../support/program.ts';

const workspace = (solution = RIGHT) => workspaceWith(solution);

describe('judge run', () => {
  test('what was printed is shown of cases that pass, where certain ones were asked for', async () => {
    const cwd = await workspace(RIGHT.replace('next(v) {', 'next(v) { console.log(`got ${v}`);'));
    const run = async (...more: string[]) =>
      (await judge(['run', 'moving-average', '--no-growth', ...more], { cwd })).out;
    expect(await run('--samples')).toMatch(
      /sample\/1 printed\n {2}│ got 1\n[\s\S]+sample\/2 printed\n {2}│ got /,
    );
    expect(await run('--case', 'sample/2')).toMatch(/\n\nsample\/2 printed\n {2}│ got /);
    expect(await run('--input', '[["MovingAverage","next"],[[2],[4]]]')).toMatch(
      /printed\n {2}│ got 4/,
    );
    // A hidden case hides what it makes a submission print.
    const hidden = ['--case', 'hidden/one-call'];
    expect(await run(...hidden)).not.toContain('got 7');
    expect(await run(...hidden, '--reveal')).toContain('got 7');
    expect(await run()).not.toContain('got');
  });

  test('a case that takes long is said to be under way before it ends', async () => {
    const endless = 'class MovingAverage { next() { for (;;); } }';
    const ran = await judge(['run', 'moving-average', '--limit-scale', '0.2'], {
      cwd: await workspace(endless),
      terminal: true,
      env: { NO_COLOR: '1' },
    });
    expect(ran.err).toMatch(/judging 1 of \d+: sample\/1, \d+\.\d s so far/);
    expect(ran.out).toContain('it was in the loop at line 1');
  });
});

describe('judge debug', () => {
  test('waits for a debugger, says what to attach, and ends without a trace when interrupted', async () => {
    const { child, ended } = program(['debug', 'moving-average'], await workspace());
    let said = '';
    const waits = new Promise<void>((resolve) => {
      child.stderr.on('data', (chunk) => {
        said += String(chunk);
        if (said.includes('waiting for a debugger')) resolve();
      });
    });
    await waits;
    const running = descendants(child.pid);
    expect(running).not.toEqual([]);
    child.kill('SIGINT');
    const { code, out } = await ended;
    expect({ code, out }).toEqual({ code: 130, out: '' });
    for (const words of [
      'debugging moving-average on sample/1: solutions/moving-average.js',
      /ws:\/\/127\.0\.0\.1:\d+\/[0-9a-f-]+\n/,
      'Chrome: open chrome://inspect',
      'VS Code: press F5 (Judge: attach)',
      'OS sandbox is off',
    ]) {
      expect(said).toMatch(words);
    }
    await expect.poll(() => stillRunning(running)).toEqual([]);
  });
});

describe('the other commands', () => {
  test('list shows every problem with the last verdict', async () => {
    const cwd = await workspace(WRONG);
    await judge(['run', 'moving-average'], { cwd });
    expect((await judge(['list'], { cwd })).out).toMatch(/WA {3}moving-average +easy/);
    await writeFile(join(cwd, 'solutions/moving-average.js'), RIGHT);
    await judge(['run', 'moving-average', '--samples'], { cwd });
    const listed = JSON.parse((await judge(['list', '--json'], { cwd })).out) as {
      id: string;
      verdict: string;
    }[];
    expect(listed.find(({ id }) => id === 'moving-average')).toMatchObject({
      verdict: 'WA',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
    });
    expect(listed.find(({ id }) => id === 'count-islands')?.verdict).toBeNull();
  });

  test('the configuration for VS Code starts a judgement that can be attached to', async () => {
    const cwd = await scratchFolder();
    const { out } = await judge(['new', 'moving-average', '--vscode'], { cwd });
    expect(out).toBe('solutions/moving-average.ts\n.vscode/launch.json\n');
    const text = await readFile(join(cwd, '.vscode/launch.json'), 'utf8');
    const { configurations } = JSON.parse(text) as { configurations: { runtimeArgs?: string[] }[] };
    const filled: Record<string, string> = {
      '${fileBasenameNoExtension}': 'moving-average',
      '${file}': join(cwd, 'solutions/moving-average.ts'),
      '${input:judgeCase}': 'sample/1',
    };
    const [name, ...args] = configurations[1]!.runtimeArgs!.map((arg) => filled[arg] ?? arg);
    expect(name).toBe('judge');
    const ran = await judge([...args, '--no-wait', '--port', '0'], { cwd });
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('sample/1: ');
  });
});

describe('the built program', () => {
  test('a workspace that cannot be written to costs the history only', async () => {
    const cwd = await workspace();
    await symlink('/dev/full', join(cwd, '.judge'));
    await chmod(cwd, 0o755);
    const ran = await program(['run', 'moving-average', '--no-growth'], cwd).ended;
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('the verdict could not be remembered');
    expect(existsSync(join(cwd, '.judge/history.jsonl'))).toBe(false);
  });
});
