/**
 * What crosses between the judge and a sandbox process, in both directions; both ends import this file.
 *
 * A frame is a 4-byte big-endian length and that many bytes of JSON. The judge speaks first after `ready`,
 * and the process answers each request with exactly one reply, before which it may send any number of `log`
 * frames. Whatever the process says about itself (its clock, its memory, its verdict) is not in here, for it
 * would not be believed.
 */
import type { Part } from '../entry/invoke.ts';
import type { Entry } from '../types.ts';

export type Request =
  /** Evaluate a submission's script and find its entry; `others` are top-level functions of another name. */
  | { type: 'load'; script: string; entry: Entry; others: string[] }
  /** Call it with one input. */
  | { type: 'call'; part: Part; input: unknown[] }
  /** Make calls ready, each with an input of its own, so that only the calls are clocked afterwards. */
  | { type: 'stage'; part: Part; input: unknown[]; copies: number }
  /** The same again with the input staged last. */
  | { type: 'restage'; copies: number }
  /** Make the calls that are staged. */
  | { type: 'go' }
  /** Tell the output of the last call. */
  | { type: 'fetch' };

export type Reply =
  | { type: 'ready' }
  | { type: 'loaded'; instead?: string }
  | { type: 'missing'; name: string }
  | { type: 'threw'; error: Thrown }
  /** `output` is written by `entry/values.ts`. */
  | { type: 'returned'; output: unknown }
  /** What was asked for has been done: staged, or gone; `counted` is how often the submission's code ran. */
  | { type: 'done'; counted?: number }
  /** Console output, and how many further messages were only counted. */
  | { type: 'log'; text: string; dropped?: number };

/** An exception as the process describes it; each text at most {@link MAX_TEXT} characters. */
export interface Thrown {
  name: string;
  message: string;
  stack: string;
}

/** The longest text about an exception, in characters. */
export const MAX_TEXT = 8192;

/** The name that the submission's script has in stack traces. */
export const SCRIPT_NAME = 'submission.js';

/** The runner's argument that makes it count how often the submission's code is executed. */
export const COUNTING = 'counting';

/** The runner's argument that makes it serve an inspector; then the port, and `wait` if it is to wait. */
export const INSPECTED = 'inspected';

/** Bytes before each frame's JSON. */
export const HEADER_BYTES = 4;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The bytes of one frame around a JSON text. */
export function encodeFrame(json: string): Uint8Array {
  // Most texts are ASCII, and may be long: they are written where they stay.
  return encodeWithin(json, json.length) ?? encodeWithin(json, 3 * json.length)!;
}

/** A frame whose body has so many bytes at most; undefined where that is too few. */
function encodeWithin(json: string, mostBytes: number): Uint8Array | undefined {
  const frame = new Uint8Array(HEADER_BYTES + mostBytes);
  const { read, written } = encoder.encodeInto(json, frame.subarray(HEADER_BYTES));
  if (read < json.length) return undefined;
  frame.set(frameHeader(written));
  return frame.subarray(0, HEADER_BYTES + written);
}

/** What stands before a body of so many bytes. */
export function frameHeader(bytes: number): Uint8Array {
  const header = new Uint8Array(HEADER_BYTES);
  new DataView(header.buffer).setUint32(0, bytes);
  return header;
}

/** The announced length of a frame's body. */
export function frameLength(header: Uint8Array): number {
  return new DataView(header.buffer, header.byteOffset, HEADER_BYTES).getUint32(0);
}

export function decodeText(body: Uint8Array): string {
  return decoder.decode(body);
}

/** A stream that is not the protocol: too long a frame, no JSON, or no known type. */
export class ProtocolError extends Error {
  override name = 'ProtocolError';
}

/** Cuts a stream of chunks into frame bodies; each byte is copied once, whatever the chunks. */
export class FrameReader {
  #chunks: Uint8Array[] = [];
  #bytes = 0;
  #need = HEADER_BYTES;
  #inBody = false;

  /** @param maxBytes longest frame body accepted; a longer one is refused before it is read */
  constructor(readonly maxBytes: number) {}

  /** Bytes received that are not yet part of a whole frame. */
  get pendingBytes(): number {
    return this.#bytes;
  }

  /**
   * Yields the bodies completed by this chunk, each before what comes after it is looked at.
   *
   * @throws ProtocolError when a frame announces more than `maxBytes`
   */
  *push(chunk: Uint8Array): Generator<Uint8Array, void> {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    while (this.#bytes >= this.#need) {
      const taken = this.#take(this.#need);
      const inBody = this.#inBody;
      this.#inBody = !inBody;
      if (inBody) {
        this.#need = HEADER_BYTES;
        yield taken;
      } else {
        this.#need = frameLength(taken);
        if (this.#need > this.maxBytes) {
          throw new ProtocolError(`a frame of ${this.#need} bytes; at most ${this.maxBytes}`);
        }
      }
    }
  }

  #take(count: number): Uint8Array {
    this.#bytes -= count;
    const first = this.#chunks[0];
    if (first && first.length >= count) {
      if (first.length === count) this.#chunks.shift();
      else this.#chunks[0] = first.subarray(count);
      return first.subarray(0, count);
    }
    const whole = new Uint8Array(count);
    let filled = 0;
    let used = 0;
    while (filled < count) {
      const chunk = this.#chunks[used]!;
      const part = chunk.subarray(0, count - filled);
      whole.set(part, filled);
      filled += part.length;
      if (part.length === chunk.length) used++;
      else this.#chunks[used] = chunk.subarray(part.length);
    }
    this.#chunks.splice(0, used);
    return whole;
  }
}

/**
 * Reads one reply out of a frame body. Only the shape is checked; the contents are the submission's word.
 *
 * @throws ProtocolError when it is not a reply
 */
export function parseReply(body: Uint8Array): { reply: Reply; text: string } {
  const text = decodeText(body);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ProtocolError('a frame that is not JSON');
  }
  if (value === null || typeof value !== 'object' || !isReply(value as Record<string, unknown>)) {
    throw new ProtocolError('a frame that is no reply');
  }
  return { reply: value as Reply, text };
}

function isReply(value: Record<string, unknown>): boolean {
  switch (value.type) {
    case 'ready':
      return true;
    case 'done':
      return value.counted === undefined || Number.isSafeInteger(value.counted);
    case 'loaded':
      return value.instead === undefined || typeof value.instead === 'string';
    case 'missing':
      return typeof value.name === 'string';
    case 'threw':
      return isThrown(value.error);
    case 'returned':
      return 'output' in value;
    case 'log':
      return (
        typeof value.text === 'string' &&
        (value.dropped === undefined || Number.isSafeInteger(value.dropped))
      );
    default:
      return false;
  }
}

function isThrown(error: unknown): boolean {
  if (error === null || typeof error !== 'object') return false;
  const { name, message, stack } = error as Record<string, unknown>;
  return [name, message, stack].every((s) => typeof s === 'string' && s.length <= MAX_TEXT);
}
