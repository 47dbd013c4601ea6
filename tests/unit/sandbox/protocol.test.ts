import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  encodeFrame,
  FrameReader,
  HEADER_BYTES,
  MAX_SITES,
  MAX_TEXT,
  parseReply,
  ProtocolError,
} from '../../../judge/sandbox/protocol.ts';

const text = (body: Uint8Array) => new TextDecoder().decode(body);

/** The bytes in pieces, cut at the given places. */
function pieces(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  return [...places, bytes.length].map((end, i) =>
    bytes.subarray(i === 0 ? 0 : places[i - 1], end),
  );
}

describe('FrameReader', () => {
  test('gives back every frame, however the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.array(fc.nat()), (texts, cuts) => {
        const stream = Buffer.concat(texts.map((t) => encodeFrame(JSON.stringify(t))));
        const reader = new FrameReader(1 << 20);
        const bodies = pieces(stream, cuts).flatMap((piece) => [...reader.push(piece)]);
        expect(bodies.map((body) => JSON.parse(text(body)) as string)).toEqual(
          texts.map((t) => JSON.parse(JSON.stringify(t)) as string),
        );
        expect(reader.pendingBytes).toBe(0);
      }),
    );
  });

  test('refuses a frame over the cap before reading it', () => {
    const header = new Uint8Array(HEADER_BYTES);
    new DataView(header.buffer).setUint32(0, 101);
    expect(() => [...new FrameReader(100).push(header)]).toThrow(ProtocolError);
    new DataView(header.buffer).setUint32(0, 100);
    expect([...new FrameReader(100).push(header)]).toEqual([]);
  });

  test('what came before a fault is told, though it came with it', () => {
    const stream = Buffer.concat([encodeFrame('"whole"'), Buffer.from([0xff, 0xff, 0xff, 0xff])]);
    const told: string[] = [];
    expect(() => {
      for (const body of new FrameReader(100).push(stream)) told.push(text(body));
    }).toThrow(ProtocolError);
    expect(told).toEqual(['"whole"']);
  });
});

describe('parseReply', () => {
  const parse = (json: string) => parseReply(Buffer.from(json));

  test.each([
    ['{"type":"ready"}'],
    ['{"type":"loaded"}'],
    ['{"type":"loaded","instead":"f"}'],
    ['{"type":"missing","name":"f"}'],
    ['{"type":"threw","error":{"name":"E","message":"m","stack":""}}'],
    ['{"type":"returned","output":null}'],
    ['{"type":"log","text":"hi"}'],
    ['{"type":"counted","spent":false,"units":7.25,"sites":[[0,7.25]]}'],
    ['{"type":"counted","spent":true,"units":0,"sites":[]}'],
    ['{"type":"counted","spent":false,"units":1,"sites":[[0,1]],"words":[[0,"the join"]]}'],
  ])('accepts %s', (json) => {
    expect(parse(json).reply).toEqual(JSON.parse(json));
  });

  test.each([
    ['null'],
    ['[]'],
    ['{}'],
    ['{"type":"verdict","verdict":"AC"}'],
    ['{"type":"returned"}'],
    ['{"type":"log","text":7}'],
    ['{"type":"loaded","instead":{}}'],
    ['{"type":"threw","error":null}'],
    ['{"type":"threw","error":{"name":"E","message":"m"}}'],
    [`{"type":"threw","error":{"name":"E","stack":"","message":"${'m'.repeat(MAX_TEXT + 1)}"}}`],
    ['{"type":"counted","spent":false,"units":-1,"sites":[]}'],
    ['{"type":"counted","spent":false,"units":1e999,"sites":[]}'],
    ['{"type":"counted","spent":false,"units":9007199254740992,"sites":[]}'],
    ['{"type":"counted","spent":false,"units":"7","sites":[]}'],
    ['{"type":"counted","units":7,"sites":[]}'],
    ['{"type":"counted","spent":false,"units":7}'],
    ['{"type":"counted","spent":false,"units":7,"sites":[[0]]}'],
    ['{"type":"counted","spent":false,"units":7,"sites":[[0.5,7]]}'],
    ['{"type":"counted","spent":false,"units":7,"sites":[[0,null]]}'],
    ['{"type":"counted","spent":false,"units":7,"sites":{"length":0}}'],
    [`{"type":"counted","spent":false,"units":7,"sites":[${'[0,1],'.repeat(MAX_SITES)}[0,1]]}`],
    ['{"type":"counted","spent":false,"units":7,"sites":[],"words":[[0,7]]}'],
    [
      `{"type":"counted","spent":false,"units":7,"sites":[],"words":[[0,"${'w'.repeat(MAX_TEXT + 1)}"]]}`,
    ],
    ['not json'],
    ['{"__proto__":{"type":"ready"}}'],
  ])('refuses %s', (json) => {
    expect(() => parse(json)).toThrow(ProtocolError);
  });
});
