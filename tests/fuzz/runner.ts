/** The sandbox's end of the protocol, in its real process: requests in any pieces, and then anything. */
import fc from 'fast-check';
import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { expect } from 'vitest';
import { encodeFrame, FrameReader, parseReply } from '../../judge/sandbox/protocol.ts';
import { ALLOWANCES, findRuntime } from '../../judge/sandbox/runtime.ts';
import { processWall } from '../../judge/sandbox/walls/process.ts';
import type { Target } from './target.ts';
import { anyText, mutated } from './texts.ts';

const ENTRY = {
  kind: 'function',
  name: 'f',
  parameters: { a: { kind: 'string' } },
  returns: { kind: 'string' },
};
const LOAD = JSON.stringify({
  type: 'load',
  script: '({ exports: { f: (a) => a }, scope: {} })',
  entry: ENTRY,
  others: [],
});
/** Requests, and what each is answered. */
const ANSWERS = [
  [
    '{"type":"call","part":"whole","input":[[1,"\\u0000"]]}',
    '{"type":"returned","output":[1,"\\u0000"]}',
  ],
  ['{"type":"stage","part":"whole","input":[2],"copies":3}', '{"type":"done"}'],
  ['{"type":"call","part":"whole","input":[null]}', '{"type":"returned","output":null}'],
] as const;

/** A process that has not ended by then hangs, in ms. */
const HANGS_MS = 60_000;

/** What the runner writes when it reads these bytes in these pieces, and then nothing more. */
async function run(bytes: Buffer, cuts: readonly number[]): Promise<string[]> {
  const { file, args, env } = processWall.command(findRuntime(), ALLOWANCES.cases);
  const child = spawn(file, args, { env, cwd: '/', stdio: ['pipe', 'pipe', 'ignore', 'pipe'] });
  const [stdin, stdout] = child.stdio as unknown as [Writable, Readable];
  const hangs = setTimeout(() => child.kill('SIGKILL'), HANGS_MS);
  const reader = new FrameReader(1 << 20);
  const replies: string[] = [];
  stdout.on('data', (chunk: Buffer) => {
    for (const body of reader.push(chunk)) replies.push(parseReply(body).text);
  });
  stdin.on('error', () => undefined); // It ended before it had read everything.
  // The watcher holds the fourth pipe, and with it the process group, until it is closed.
  child.on('exit', () => child.stdio[3]?.destroy());
  const closed = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on('close', (_, signal) => resolve(signal)),
  );
  let from = 0;
  for (const to of [
    ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b),
    bytes.length,
  ]) {
    stdin.write(bytes.subarray(from, to));
    from = to;
    await turn();
  }
  stdin.end();
  const signal = await closed;
  clearTimeout(hangs);
  expect(signal, 'it hangs').toBeNull();
  expect(reader.pendingBytes).toBe(0);
  return replies;
}

export const RUNNER: Target = {
  name: 'requests at the runner',
  share: 0.5,
  property: fc.asyncProperty(
    fc.array(fc.constantFrom(...ANSWERS), { maxLength: 5 }),
    fc.oneof(
      mutated(fc.constantFrom(LOAD, ANSWERS[0][0])).map((text) => encodeFrame(text)),
      fc.uint8Array({ maxLength: 24 }),
      anyText.map((text) => encodeFrame(text)),
    ),
    fc.array(fc.nat({ max: 700 }), { maxLength: 12 }),
    async (asked, tail, cuts) => {
      const frames = [LOAD, ...asked.map(([request]) => request)].map((text) => encodeFrame(text));
      const replies = await run(Buffer.concat([...frames, tail]), cuts);
      const expected = [
        '{"type":"ready"}',
        '{"type":"loaded"}',
        ...asked.map(([, answer]) => answer),
      ];
      expect(replies.slice(0, expected.length)).toEqual(expected);
    },
  ),
};
