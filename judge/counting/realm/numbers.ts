/** Numbers and buffers. */
import { after, before, type Makers } from './charging.ts';
import { bytesIn, lengthOf, sizeOf } from './measure.ts';
import { floor } from './natives.ts';

const resulting = (_: unknown, __: readonly unknown[], result: unknown) => lengthOf(result);

export const BIGINT_PROTOTYPE: Makers = {
  toString: after('character', resulting),
  toLocaleString: after('character', resulting),
};

const cut = before('limb', (_, args) => (typeof args[0] === 'number' ? floor(args[0] / 64) : 0));
export const BIGINT_STATIC: Makers = { asIntN: cut, asUintN: cut };

const bytes = (_: unknown, __: readonly unknown[], result: unknown) => bytesIn(result);

export const BUFFER_PROTOTYPE: Makers = {
  slice: after('moved', bytes),
  resize: after('moved', (self) => bytesIn(self)),
  transfer: after('moved', bytes),
  transferToFixedLength: after('moved', bytes),
};

const encoded = after('character', resulting);
const decoded = before('character', (_, args) => lengthOf(args[0]));

export const BYTES_PROTOTYPE: Makers = {
  toBase64: encoded,
  toHex: encoded,
  setFromBase64: decoded,
  setFromHex: decoded,
};
export const BYTES_STATIC: Makers = { fromBase64: decoded, fromHex: decoded };

export const MATH: Makers = { sumPrecise: before('copied', (_, args) => sizeOf(args[0])) };
