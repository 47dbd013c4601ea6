/** The pipe to the judge: frames in, frames out. */
import { frameLength, HEADER_BYTES } from '../protocol.ts';

// Taken before any submission runs: a frame has the calls that come later in it, and no part of it is made by a method
// that a submission could have replaced.
const { defineProperty } = Object;
const [Bytes, Piece] = [ArrayBuffer, Uint8Array];

export interface Pipe {
  /** Blocks until a frame is there, and ends the process when the judge is gone. @returns its body */
  readFrame(): Uint8Array;
  writeFrame(frame: Uint8Array): void;
}

export function pipeOf({
  stdin,
  stdout,
  exit,
}: Pick<typeof Deno, 'stdin' | 'stdout' | 'exit'>): Pipe {
  const read = (count: number): Uint8Array => {
    const bytes = new Bytes(count);
    for (let at = 0; at < count;) {
      const piece = new Piece(bytes, at);
      // The runtime asks for it, which a getter of somebody's would be told.
      defineProperty(piece, 'length', { __proto__: null, value: count - at } as PropertyDescriptor);
      const got = stdin.readSync(piece);
      if (got === null) return exit(0);
      at += got;
    }
    return new Piece(bytes);
  };
  return {
    readFrame: () => read(frameLength(read(HEADER_BYTES))),
    writeFrame(frame) {
      for (let at = 0; at < frame.length;) at += stdout.writeSync(frame.subarray(at));
    },
  };
}
