/**
 * Python inside the sandbox: boots an interpreter from a snapshot of its memory, and answers the judge's requests one
 * after the other on raw stdin and stdout. What a request means is told by `runner.py`, which is in the snapshot; the
 * calls of a class are made one by one from here, by `calls.ts`.
 */
import { runtime } from './shell.ts';
import { encodeFrame, frameHeader, HEADER_BYTES } from '../../../sandbox/protocol.ts';
import { limitedPrinter } from '../../../sandbox/runner/console.ts';
import { pipeOf, requestOf } from '../../../sandbox/runner/pipe.ts';
import { bootPython } from './boot.ts';
import { Calls } from './calls.ts';
import type { Judge, PyBytes } from './judge.ts';

const { readFrame, writeFrame, reply, log } = pipeOf(runtime);
// Taken before any submission runs: Python can replace what is JavaScript's as well.
const { stringify } = JSON;

/** A frame around bytes of Python's. */
function frameOf(bytes: PyBytes): Uint8Array {
  const buffer = bytes.getBuffer();
  const { data } = buffer;
  const frame = new Uint8Array(HEADER_BYTES + data.length);
  frame.set(frameHeader(data.length));
  frame.set(data, HEADER_BYTES);
  buffer.release();
  bytes.destroy();
  return frame;
}

const printer = limitedPrinter(log);
// What is printed past Python's own streams would come between the frames: descriptors, and the interpreter's last words.
for (const name of ['debug', 'error', 'info', 'log', 'warn'] as const) {
  globalThis.console[name] = (...words: unknown[]) =>
    printer.print(`${words.map(String).join(' ')}\n`);
}

const python = await bootPython({ snapshot: readFrame() });
// Taken once: each look at a module makes a new one.
const { begin, warm, reply_to, begin_calls, make_call, make_series, begin_counting, end_counting } =
  python.pyimport('_judge') as Judge;
const making = { begin_calls, make_call, make_series, begin_counting, end_counting };
begin(printer.print);
warm((python.pyimport('_judge_warm') as { requests(): unknown }).requests());

/** The calls of what is loaded, where that is a class. */
let calls: Calls | undefined;
let isLoaded = false;

/** The reply to a request, as JSON or as Python tells it. Python is shown none that has calls in it. */
function replyTo(body: Uint8Array): string | PyBytes {
  if (!isLoaded || calls) {
    const request = requestOf(body);
    const told = calls?.replyTo(request);
    if (told !== undefined) return told;
    if ('entry' in request) {
      const { entry } = request;
      isLoaded = true;
      if (entry.kind === 'class' || entry.kind === 'dialogue') calls = new Calls(making, entry);
    }
  }
  return reply_to(body);
}

reply({ type: 'ready' });

for (;;) {
  const body = readFrame();
  let frame: Uint8Array;
  try {
    const told = replyTo(body);
    frame = typeof told === 'string' ? encodeFrame(told) : frameOf(told);
  } catch (error) {
    // The interpreter itself gave up: its stack overflowed, or it was told to end.
    const message =
      error instanceof RangeError ? 'maximum recursion depth exceeded' : String(error);
    const name = error instanceof RangeError ? 'RecursionError' : 'Fatal';
    frame = encodeFrame(
      stringify({ type: 'threw', error: { name, message: message.slice(0, 1000), stack: '' } }),
    );
  }
  printer.flush();
  writeFrame(frame);
}
