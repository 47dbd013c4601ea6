/**
 * The pipe to the judge, as an image uses it whose runner only blocks on it: frames in, frames out. The bare runner has
 * one of its own, which a submission in the same realm cannot reach into.
 */
import { frameLength, HEADER_BYTES } from '../protocol.ts';

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
    const bytes = new Uint8Array(count);
    for (let at = 0; at < count;) {
      const got = stdin.readSync(bytes.subarray(at));
      if (got === null) return exit(0);
      at += got;
    }
    return bytes;
  };
  return {
    readFrame: () => read(frameLength(read(HEADER_BYTES))),
    writeFrame(frame) {
      for (let at = 0; at < frame.length;) at += stdout.writeSync(frame.subarray(at));
    },
  };
}
