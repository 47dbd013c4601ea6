/** The pipe to the judge: frames in, frames out. */
import { encodeFrame, frameLength, HEADER_BYTES, type Reply, type Request } from '../protocol.ts';

// Taken before any submission runs: a frame has the calls that come later in it, and no part of it is made by a method
// that a submission could have replaced.
const { defineProperty } = Object;
const [Bytes, Piece] = [ArrayBuffer, Uint8Array];
const { parse, stringify } = JSON;
const { apply } = Reflect;
const { decode } = TextDecoder.prototype;
const decoder = new TextDecoder();

export interface Pipe {
  /** Blocks until a frame is there, and ends the process when the judge is gone. @returns its body */
  readFrame(): Uint8Array;
  writeFrame(frame: Uint8Array): void;
  /** Sends a reply that is JSON already. */
  write(json: string): void;
  reply(message: Reply): void;
  /** Sends what a submission printed, and how many further messages were only counted. */
  log(text: string, dropped: number): void;
}

/** The request in the body of a frame. */
export function requestOf(body: Uint8Array): Request {
  return parse(apply(decode, decoder, [body])) as Request;
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
  const writeFrame = (frame: Uint8Array): void => {
    for (let at = 0; at < frame.length;) at += stdout.writeSync(frame.subarray(at));
  };
  const write = (json: string): void => writeFrame(encodeFrame(json));
  const reply = (message: Reply): void => write(stringify(message));
  return {
    readFrame: () => read(frameLength(read(HEADER_BYTES))),
    writeFrame,
    write,
    reply,
    log(text, dropped) {
      reply(dropped > 0 ? { type: 'log', text, dropped } : { type: 'log', text });
    },
  };
}
