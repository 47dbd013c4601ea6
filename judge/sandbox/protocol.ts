/**
 * What crosses between the judge and a sandbox process, in both directions; both ends import this file.
 *
 * A frame is a 4-byte big-endian length and that many bytes of JSON. The judge speaks first after `ready`,
 * and the process answers each request with exactly one reply, before which it may send any number of `log`
 * frames. Whatever the process says about itself (its clock, its memory, its verdict) is not in here, for it
 * would not be believed.
 */
import type { Batch } from '../entry/converse.ts';
import type { Part } from '../entry/invoke.ts';
import type { Entry } from '../types.ts';

export type Request =
  /**
   * Evaluate a submission's script and find its entry; `others` are top-level names that may stand in for it,
   * `queues` the version of the priority queues that it gets.
   */
  | { type: 'load'; script: string; entry: Entry; others: string[]; queues?: 5 | 6 }
  /** Call it with one input. */
  | { type: 'call'; part: Part; input: unknown[] }
  /**
   * Take a step in each of these conversations; the output is that of each batch's last call. With a `seed`, all chance
   * begins anew first.
   */
  | { type: 'turns'; seed?: number; batches: Batch[] }
  /** Make a call ready, so that it can be measured by itself afterwards. */
  | { type: 'stage'; part: Part; input: unknown[] }
  /** Make the call that is staged. */
  | { type: 'go' }
  /** Tell the output of that call, or of the one that was counted last. */
  | { type: 'fetch' }
  /** Take in a program that counts itself, or is to be rewritten so that it does. */
  | ({ type: 'prepare'; entry: Entry } & Countable)
  /** Evaluate that program anew and call it once with an input, until it has used up so many units. */
  | { type: 'count'; part: Part; fuel: number; input: unknown[] };

/** `realm` makes what is built in count as well: a text, or several in an object. */
export type Countable =
  | { realm: string; rewritten: Rewritten; others: string[]; queues?: 5 | 6 }
  | { realm: string; script: string };

/** A script that counts itself, as `counting/rewrite.ts` makes it. */
interface Rewritten {
  /** An arrow function of the tally, the sites' units and the helpers; it returns what the script evaluates to. */
  script: string;
  /** The script as it was before. */
  plain: string;
  /** Begins all names that were put in. */
  secret: string;
  /** How many sites there are. */
  sites: number;
  /** For each function and class: begin and end in the rewritten script, begin and end in the plain one. */
  places: readonly number[];
  /** Libraries that count themselves, by name; each text is such an arrow function. */
  libraries: Record<string, string>;
}

/** What the text of a realm that counts evaluates to; it must be called before anything of a submission runs. */
export type StartCounting = (
  program: Rewritten,
  name: string,
) => {
  /** Evaluates the script anew. */
  evaluate(): unknown;
  /** Evaluates a library that counts itself, which costs nothing; undefined where there is none. */
  library(name: string): unknown;
  /** Begins to count at zero. */
  begin(fuel: number): void;
  /** Ends counting: the units in all, whether there were too many, and those of each site as JSON. */
  end(): { units: number; spent: boolean; sites: string };
};

/** A place in a submission, up to the character before its end; lines and columns count from 1. */
export type Span = [file: string, line: number, column: number, endLine: number, endColumn: number];

/** What a program did, in units; `sites` are those that have any, with theirs. */
export interface Count {
  units: number;
  sites: [site: number, units: number][];
  /** What sites are, where that is not to be read in the source. */
  words?: [site: number, words: string][];
}

/** The most sites told of one call. */
export const MAX_SITES = 4096;

export type Reply =
  | { type: 'ready' }
  | { type: 'loaded'; instead?: string }
  | ({ type: 'missing' } & Missing)
  | { type: 'threw'; error: Thrown }
  /** `output` is written by `base/json-values.ts`. */
  | { type: 'returned'; output: unknown }
  /** What was asked for has been done; `sites` are those of a program that was rewritten, by number. */
  | { type: 'done'; sites?: Span[] }
  /** One call was counted, whose output can be fetched; or it was stopped, for it had `spent` what it might. */
  | ({ type: 'counted'; spent: boolean } & Count)
  /** Console output, and how many further messages were only counted. */
  | { type: 'log'; text: string; dropped?: number };

/** Why a program that was loaded has no entry to call. */
export interface Missing {
  /** The name that was not found. */
  name: string;
  /** What stands at the file's top level instead, where the process can tell. */
  there?: Defined[];
  /** What makes it no program at all, where the process compiles it. */
  faults?: Fault[];
}

/** Something that a submission defines at its top level. */
export interface Defined {
  name: string;
  kind: 'function' | 'class' | 'value';
}

/** A mistake at a place in a submission; line and column count from 1. */
interface Fault {
  /** The path in the submission's folder. */
  file: string;
  line: number;
  column: number;
  text: string;
}

/** The most mistakes and names told of one submission. */
const MAX_TOLD = 1_000;

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

function decodeText(body: Uint8Array): string {
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
      return value.sites === undefined || isSpans(value.sites);
    case 'loaded':
      return value.instead === undefined || typeof value.instead === 'string';
    case 'missing':
      return isMissing(value);
    case 'threw':
      return isThrown(value.error);
    case 'returned':
      return 'output' in value;
    case 'counted':
      return isCount(value);
    case 'log':
      return (
        typeof value.text === 'string' &&
        (value.dropped === undefined || Number.isSafeInteger(value.dropped))
      );
    default:
      return false;
  }
}

function isMissing({ name, there = [], faults = [] }: Record<string, unknown>): boolean {
  const isList = (list: unknown, isOne: (one: Record<string, unknown>) => boolean) =>
    Array.isArray(list) &&
    list.length <= MAX_TOLD &&
    list.every((one) => one !== null && typeof one === 'object' && isOne(one as never));
  return (
    isText(name) &&
    isList(there, (one) => isText(one.name) && KINDS.includes(one.kind)) &&
    isList(
      faults,
      ({ file, line, column, text }) =>
        isText(file) && isText(text) && [line, column].every((n) => isUnits(n) && n > 0),
    )
  );
}

const KINDS: readonly unknown[] = ['function', 'class', 'value'] satisfies Defined['kind'][];

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_TEXT;
}

function isThrown(error: unknown): boolean {
  if (error === null || typeof error !== 'object') return false;
  const { name, message, stack } = error as Record<string, unknown>;
  return [name, message, stack].every(isText);
}

function isSpans(sites: unknown): boolean {
  return (
    Array.isArray(sites) &&
    sites.every((span: unknown) => {
      if (!Array.isArray(span) || span.length !== 5) return false;
      const [file, ...numbers] = span as unknown[];
      return isText(file) && numbers.every((n) => Number.isSafeInteger(n) && (n as number) > 0);
    })
  );
}

function isCount({ units, sites, words = [], spent }: Record<string, unknown>): boolean {
  if (typeof spent !== 'boolean' || !isUnits(units)) return false;
  return isOfSites(sites, isUnits) && isOfSites(words, isText);
}

/** Pairs of a site's number and something about it. */
function isOfSites(pairs: unknown, isAbout: (value: unknown) => boolean): boolean {
  return (
    Array.isArray(pairs) &&
    pairs.length <= MAX_SITES &&
    pairs.every((pair: unknown) => {
      if (!Array.isArray(pair) || pair.length !== 2) return false;
      const [site, about] = pair as unknown[];
      return Number.isSafeInteger(site) && isUnits(site) && isAbout(about);
    })
  );
}

function isUnits(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}
