/** The judge's end of the protocol: any bytes, in any pieces. */
import { expect } from 'vitest';
import fc from 'fast-check';
import { decodeSpecials, encodeOutput } from '../../judge/base/json-values.ts';
import {
  encodeFrame,
  FrameReader,
  HEADER_BYTES,
  parseReply,
  ProtocolError,
} from '../../judge/sandbox/protocol.ts';
import type { Target } from './target.ts';
import { anyText, anyValue, deepText, mutated } from './texts.ts';

/** Longest body in these streams; a header may announce more. */
const MAX_BYTES = 4_096;

const REPLIES = [
  '{"type":"ready"}',
  '{"type":"loaded","instead":"f"}',
  '{"type":"missing","name":"f"}',
  '{"type":"threw","error":{"name":"E","message":"m","stack":"s"}}',
  '{"type":"returned","output":[1,{"$bigint":"12"},{"$number":"NaN"},{"$odd":"a function"}]}',
  '{"type":"done","counted":12}',
  '{"type":"log","text":"hi","dropped":2}',
];

const reply = mutated(fc.constantFrom(...REPLIES));

/** A stream of whole frames, and a tail of anything. */
const stream = fc.record({
  bodies: fc.array(fc.oneof(reply, anyText), { maxLength: 6 }),
  tail: fc.uint8Array({ maxLength: 24 }),
  cuts: fc.array(fc.nat({ max: 400 }), { maxLength: 8 }),
});

/** What a reader must give back, found the slow and plain way; `fault` when it must end in one. */
function plainly(bytes: Buffer): { bodies: string[]; fault: boolean } {
  const bodies: string[] = [];
  for (let at = 0; at + HEADER_BYTES <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (length > MAX_BYTES) return { bodies, fault: true };
    if (at + HEADER_BYTES + length > bytes.length) break;
    bodies.push(bytes.toString('hex', at + HEADER_BYTES, at + HEADER_BYTES + length));
    at += HEADER_BYTES + length;
  }
  return { bodies, fault: false };
}

function readInPieces(
  bytes: Buffer,
  cuts: readonly number[],
): { bodies: string[]; fault: boolean } {
  const reader = new FrameReader(MAX_BYTES);
  const bodies: string[] = [];
  const places = [...cuts.filter((cut) => cut < bytes.length), bytes.length].sort((a, b) => a - b);
  let from = 0;
  try {
    for (const to of places) {
      for (const body of reader.push(bytes.subarray(from, to)))
        bodies.push(Buffer.from(body).toString('hex'));
      expect(reader.pendingBytes).toBeLessThanOrEqual(MAX_BYTES + HEADER_BYTES);
      from = to;
    }
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    return { bodies, fault: true };
  }
  return { bodies, fault: false };
}

export const PROTOCOL: Target[] = [
  {
    name: 'frames in any pieces',
    share: 250,
    property: fc.property(stream, ({ bodies, tail, cuts }) => {
      const bytes = Buffer.concat([...bodies.map((text) => encodeFrame(text)), tail]);
      expect(readInPieces(bytes, cuts)).toEqual(plainly(bytes));
    }),
  },
  {
    name: 'replies',
    share: 200,
    property: fc.property(
      fc.oneof(
        { weight: 200, arbitrary: reply },
        {
          weight: 100,
          arbitrary: anyValue.map((output) => JSON.stringify({ type: 'returned', output })),
        },
        {
          weight: 1,
          arbitrary: deepText.map((output) => `{"type":"returned","output":{"$number":${output}}}`),
        },
      ),
      (text) => {
        try {
          const parsed = parseReply(Buffer.from(text));
          if (parsed.reply.type === 'returned') decodeSpecials(parsed.reply.output, parsed.text);
        } catch (error) {
          expect(error).toBeInstanceOf(ProtocolError);
        }
      },
    ),
  },
  {
    name: 'outputs that cross',
    share: 50,
    property: fc.property(
      fc.anything({
        withBigInt: true,
        withMap: true,
        withSet: true,
        withTypedArray: true,
        withSparseArray: true,
      }),
      (output) => {
        const text = encodeOutput(output);
        decodeSpecials(JSON.parse(text), text);
      },
    ),
  },
];
