/** Watch mode in this process: without a terminal, told in JSON lines, or on a terminal of ours. */
import xterm from '@xterm/headless';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { expect, onTestFinished } from 'vitest';
import type { Host } from '../../judge/cli/host.ts';
import { main } from '../../judge/cli/main.ts';
import { SEED } from './judging.ts';
import { verdicts, waiting } from './watched.ts';

/** Only for what hangs: machines differ, and other tests run beside these. */
export const PATIENCE_MS = 60_000;

/** Watch mode in this process, without a terminal, told in JSON lines. */
export function watching(folder: string, args = ['group-anagrams', '--no-growth']) {
  const { results, early, take } = verdicts();
  let err = '';
  const { until, wake } = waiting();
  const { host, end } = hostIn(folder, ['--json', ...args], {
    stdout: {
      write(text) {
        take(text);
        wake();
      },
    },
    stderr: {
      write(text) {
        err += text;
        wake();
      },
    },
  });
  const ended = main(host);
  onTestFinished(async () => {
    end();
    await ended;
  });
  const said = (text: string) => until(() => (err.includes(text) ? true : undefined));
  return {
    results,
    early,
    verdict: (n: number) => until(() => results[n - 1]?.verdict),
    said,
    /** Every save so far has been noticed: own cases that are saved after them are complained of. Once a test. */
    caughtUp: async () => {
      const own = join(folder, 'solutions/group-anagrams.cases.json');
      await writeFile(own, '[{');
      await said('group-anagrams.cases.json: not JSON');
      await rm(own);
    },
  };
}

/** What the command line needs of a process; `end` is what SIGTERM would do. */
function hostIn(folder: string, args: string[], streams: Partial<Host>) {
  let end: () => void = () => undefined;
  const host: Host = {
    argv: ['node', 'judge', 'watch', '--seed', String(SEED), ...args],
    env: {},
    cwd: () => folder,
    stdin: Readable.from([]),
    stdout: { write: () => undefined },
    stderr: { write: () => undefined },
    on: (event, listener) => event === 'SIGTERM' && (end = listener),
    off: () => undefined,
    exit: () => {
      throw new Error('nothing here exits by itself');
    },
    ...streams,
  };
  return { host, end: () => end() };
}

/** Watch mode in this process on a terminal of ours: what the window shows, and all that was written to it. */
export function screen(folder: string, args: string[]) {
  const size = { columns: 90, rows: 30 };
  const keyboard = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const terminal = new xterm.Terminal({
    cols: size.columns,
    rows: size.rows,
    allowProposedApi: true,
  });
  let written = '';
  const { host, end } = hostIn(folder, args, {
    stdin: keyboard,
    env: { FORCE_COLOR: '1' },
    stdout: {
      write: (text) => {
        written += text;
        terminal.write(text);
      },
      isTTY: true,
      ...size,
    },
  });
  const shown = () =>
    Array.from({ length: size.rows }, (_, row) =>
      terminal.buffer.active.getLine(row)?.translateToString(true),
    ).join('\n');
  const shows = (text: RegExp) => expect.poll(shown, { timeout: PATIENCE_MS }).toMatch(text);
  const ended = main(host);
  onTestFinished(async () => {
    end();
    await ended;
    terminal.dispose();
  });
  return { host, shown, shows, written: () => written, keyboard, ended };
}
