/** Arrays and typed arrays. */
import { after, before, type Maker, type Makers, untilFound } from './charging.ts';
import { charge, SITE, tally } from './counter.ts';
import { compareTexts } from './helpers.ts';
import { isTyped, lengthOf, startOf } from './measure.ts';
import { apply, floor, log2, max, min, TypedArray } from './natives.ts';
import { SHORT, WEIGHTS } from './weights.ts';

const { indexOf } = Array.prototype;

const { indexOf: typedIndexOf } = TypedArray.prototype as Uint8Array;

/** Elements up to which V8 moves what stands behind a shifted one; it cuts the start off a longer array … */
const MOVED_WHEN_SHIFTED = 100;
/** … unless its elements are too large a thing (128 KiB) to have their start cut off. */
const LARGE = 16_384;

/** How far a search got that found something at `at`, or nothing. */
function searched(self: unknown, args: readonly unknown[], at: unknown): number {
  const length = lengthOf(self);
  const start = startOf(length, args[1]);
  return typeof at === 'number' && at >= 0 ? at + 1 - min(at, start) : length - start;
}

/** The place of what is included is not told: where there is much to look through, it is looked for once more. */
const includes: Maker = after('scanned', (self, args, found) => {
  const all = searched(self, args, -1);
  const isPlain = args[1] === undefined || typeof args[1] === 'number';
  if (found !== true || all <= SHORT || !isPlain) return all;
  return searched(
    self,
    args,
    isTyped(self) ? apply(typedIndexOf, self, args) : apply(indexOf, self, args),
  );
});

const joined: Maker = (original) =>
  ({
    method(this: unknown, ...args: unknown[]) {
      const site = tally[SITE]!;
      const result = apply(original, this, args);
      tally[SITE] = site;
      const units = WEIGHTS.visited * lengthOf(this) + WEIGHTS.copiedCharacter * lengthOf(result);
      charge(WEIGHTS.call + units, site);
      return result;
    },
  }).method;

/** Sorting without a comparator: arrays compare texts, typed arrays numbers. */
function sorts(copies: boolean, texts: boolean): Maker {
  return (original) =>
    ({
      method(this: unknown, ...args: unknown[]) {
        const site = tally[SITE]!;
        const length = lengthOf(this);
        const compare = args[0];
        const { copied, compared } = WEIGHTS;
        charge(WEIGHTS.call + (copies ? copied : 0) * length + compared * length, site);
        let comparisons = 0;
        if (typeof compare === 'function') {
          args[0] = (a: unknown, b: unknown) => {
            comparisons++;
            return (compare as (a: unknown, b: unknown) => unknown)(a, b);
          };
        } else if (compare === undefined && texts) {
          args[0] = (a: unknown, b: unknown) => {
            comparisons++;
            const s = typeof a === 'string' ? a : `${a as string}`;
            const t = typeof b === 'string' ? b : `${b as string}`;
            compareTexts(s, t, site);
            return s < t ? -1 : s > t ? 1 : 0;
          };
        } else {
          comparisons = floor(length * log2(max(1, length)));
        }
        const result = apply(original, this, args);
        tally[SITE] = site;
        charge(compared * comparisons, site);
        return result;
      },
    }).method;
}

const whole = (self: unknown) => lengthOf(self);
const resulting = (_: unknown, __: readonly unknown[], result: unknown) => lengthOf(result);
const both = (self: unknown, _: readonly unknown[], result: unknown) =>
  lengthOf(self) + lengthOf(result);
const upTo = (self: unknown, _: readonly unknown[], at: unknown) =>
  typeof at === 'number' && at >= 0 ? at + 1 : lengthOf(self);
const downTo = (self: unknown, _: readonly unknown[], at: unknown) =>
  lengthOf(self) - (typeof at === 'number' ? max(0, at) : 0);
const between = (self: unknown, start: unknown, end: unknown) => {
  const length = lengthOf(self);
  return max(0, (end === undefined ? length : startOf(length, end)) - startOf(length, start));
};

const SHARED: Makers = {
  slice: after('copied', resulting),
  indexOf: after('scanned', searched),
  includes,
  lastIndexOf: after('scanned', downTo),
  join: joined,
  toLocaleString: after('character', both),
  reverse: before('moved', whole),
  fill: before('moved', (self, args) => between(self, args[1], args[2])),
  copyWithin: before('copied', (self, args) =>
    min(between(self, args[1], args[2]), between(self, args[0], undefined)),
  ),
  map: before('visited', whole),
  filter: before('visited', whole),
  forEach: before('visited', whole),
  reduce: before('visited', whole),
  reduceRight: before('visited', whole),
  every: untilFound,
  some: untilFound,
  find: untilFound,
  findLast: untilFound,
  findIndex: after('visited', upTo),
  findLastIndex: after('visited', downTo),
  toReversed: before('copied', whole),
  with: before('copied', whole),
};

const shift: Maker = (original) =>
  ({
    method(this: unknown) {
      const length = lengthOf(this);
      const moved = length <= MOVED_WHEN_SHIFTED ? length / 8 : length > LARGE ? length : 1;
      if (length > 1) charge(WEIGHTS.moved * moved, tally[SITE]!);
      return apply(original, this, []);
    },
  }).method;

const splice: Maker = (original) =>
  ({
    method(this: unknown, ...args: unknown[]) {
      const length = lengthOf(this);
      const start = startOf(length, args[0]);
      const result = apply(original, this, args);
      const deleted = lengthOf(result);
      const inserted = max(0, args.length - 2);
      const behind = deleted === inserted ? 0 : max(0, length - start - deleted);
      charge(WEIGHTS.moved * (deleted + inserted + behind), tally[SITE]!);
      return result;
    },
  }).method;

export const ARRAY_PROTOTYPE: Makers = {
  ...SHARED,
  shift,
  unshift: before('copied', (self, args) => lengthOf(self) + args.length),
  splice,
  concat: after('copied', resulting),
  flat: after('copied', both),
  flatMap: after('visited', both),
  sort: sorts(false, true),
  toSorted: sorts(true, true),
  toSpliced: after('copied', resulting),
};

export const TYPED_ARRAY_PROTOTYPE: Makers = {
  ...SHARED,
  set: before('copied', (_, args) => lengthOf(args[0])),
  sort: sorts(false, false),
  toSorted: sorts(true, false),
};

/** `Array` and the typed arrays; what they are constructed from is charged in the script. */
export const ARRAY_STATIC: Makers = {
  from: after('copied', resulting),
};
