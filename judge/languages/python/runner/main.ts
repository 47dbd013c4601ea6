/**
 * Python inside the sandbox: boots an interpreter from a snapshot of its memory, and answers the judge's requests one
 * after the other on raw stdin and stdout. What a request means is told by `runner.py`, which is in the snapshot.
 */
import './shell.ts';
import { runtime } from './shell.ts';
import { encodeFrame, frameHeader, HEADER_BYTES, type Reply } from '../../../sandbox/protocol.ts';
import { limitedPrinter } from '../../../sandbox/runner/console.ts';
import { pipeOf } from '../../../sandbox/runner/pipe.ts';
import { bootPython } from './boot.ts';

const { readFrame, writeFrame } = pipeOf(runtime);
const { stringify } = JSON;

function reply(message: Reply): void {
  writeFrame(encodeFrame(stringify(message)));
}

/** Bytes of Python's. */
interface PyBytes {
  getBuffer(): { data: Uint8Array; release(): void };
  destroy(): void;
}

/** `runner.py`, as it is in the snapshot. */
interface Judge {
  begin(send: (text: string) => void): void;
  warm(requests: unknown): void;
  reply_to(body: Uint8Array): PyBytes;
}

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

const console = limitedPrinter((text, dropped) => {
  reply(dropped > 0 ? { type: 'log', text, dropped } : { type: 'log', text });
});

const python = await bootPython({ snapshot: readFrame() });
const judge = python.pyimport('_judge') as Judge;
judge.begin(console.print);
judge.warm((python.pyimport('_judge_warm') as { requests(): unknown }).requests());
const replyTo = judge.reply_to;

reply({ type: 'ready' });

for (;;) {
  const body = readFrame();
  let frame: Uint8Array;
  try {
    frame = frameOf(replyTo(body));
  } catch (error) {
    // The interpreter itself gave up: its stack overflowed, or it was told to end.
    const message =
      error instanceof RangeError ? 'maximum recursion depth exceeded' : String(error);
    const name = error instanceof RangeError ? 'RecursionError' : 'Fatal';
    frame = encodeFrame(
      stringify({ type: 'threw', error: { name, message: message.slice(0, 1000), stack: '' } }),
    );
  }
  console.flush();
  writeFrame(frame);
}
