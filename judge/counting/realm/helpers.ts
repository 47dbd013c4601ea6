/** What the rewritten script calls: charges for what is done by syntax and not by a method. */
import { clean } from './hidden.ts';
import { charge, SITE, stop, tally } from './counter.ts';
import { isCollection, isTyped, keyCount, lengthOf, requireIterable, sizeOf } from './measure.ts';
import {
  apply,
  charCodeAt,
  freeze,
  GeneratorPrototype,
  getPrototypeOf,
  isArray,
  iterator,
  min,
  uncurry,
} from './natives.ts';
import { SHORT, WEIGHTS } from './weights.ts';

const bitsOf = BigInt.asUintN;
const hexadecimal = uncurry(BigInt.prototype.toString) as (self: bigint, radix: number) => string;

/** How many characters two texts have in common before they differ. */
function common(a: string, b: string): number {
  const length = min(a.length, b.length);
  if (a === b) return length;
  let i = 0;
  while (i < length && charCodeAt(a, i) === charCodeAt(b, i)) i++;
  return i;
}

/** Charges for ordering two texts. */
export function compareTexts(a: unknown, b: unknown, site: number): void {
  if (typeof a !== 'string' || typeof b !== 'string') return;
  if (a.length <= SHORT || b.length <= SHORT) return;
  charge(WEIGHTS.comparedCharacter * common(a, b), site);
}

/** Charges for asking whether two texts are equal; of different lengths they are not. */
function equate(a: unknown, b: unknown, site: number): void {
  if (typeof a !== 'string' || typeof b !== 'string') return;
  if (a.length <= SHORT || a.length !== b.length) return;
  charge(WEIGHTS.comparedCharacter * common(a, b), site);
}

type Iterator_ = Record<'next' | 'throw' | 'return', (value: unknown) => unknown>;
const { next, return: finish, throw: fail } = GeneratorPrototype as Iterator_;

/** A big integer's size in 64 bits. */
function limbs(value: bigint): number {
  if (bitsOf(64, value) === value) return 1;
  return 1 + hexadecimal(value < 0n ? -value : value, 16).length / 16;
}

export const HELPERS = freeze({
  stop,
  compare: compareTexts,
  equate,
  /** `a === b` and its kin, for operands that cannot be named twice. */
  same: (a: unknown, b: unknown, site: number) => (equate(a, b, site), a === b),
  other: (a: unknown, b: unknown, site: number) => (equate(a, b, site), a !== b),
  // eslint-disable-next-line eqeqeq
  alike: (a: unknown, b: unknown, site: number) => (equate(a, b, site), a == b),
  // eslint-disable-next-line eqeqeq
  unlike: (a: unknown, b: unknown, site: number) => (equate(a, b, site), a != b),
  less: (a: number, b: number, site: number) => (compareTexts(a, b, site), a < b),
  more: (a: number, b: number, site: number) => (compareTexts(a, b, site), a > b),
  most: (a: number, b: number, site: number) => (compareTexts(a, b, site), a <= b),
  least: (a: number, b: number, site: number) => (compareTexts(a, b, site), a >= b),

  /** The site of a call whose last argument this is: others have been made meanwhile. */
  at(value: unknown, site: number) {
    tally[SITE] = site;
    return value;
  },
  /** A list that was taken over as the rest of an argument list. */
  rest(value: unknown, site: number) {
    const length = isArray(value) ? value.length : keyCount(value);
    if (length > SHORT) charge(WEIGHTS.copied * length, site);
  },
  /** The keys that `for…in`, or copying an object, looks at. */
  keys(value: unknown, site: number) {
    charge(WEIGHTS.property * keyCount(value), site);
    return value;
  },
  /** All of a list, a set or a map. */
  whole(value: unknown, site: number) {
    charge(WEIGHTS.copied * sizeOf(value), site);
    return value;
  },
  /** What is destructured into a list with a rest. */
  unpack(value: unknown, site: number) {
    requireIterable(value);
    charge(WEIGHTS.copied * sizeOf(value), site);
    return value;
  },
  /** What is spread into a list: of an iterator the elements are taken here, to be counted. */
  spread(value: unknown, site: number) {
    tally[SITE] = site;
    if (typeof value === 'string' || isArray(value) || isTyped(value)) {
      charge(WEIGHTS.copied * lengthOf(value), site);
      return value;
    }
    requireIterable(value);
    if (isCollection(value as object)) {
      charge(WEIGHTS.copied * sizeOf(value), site);
      return value;
    }
    const all = [...(value as Iterable<unknown>)];
    charge(WEIGHTS.copied * all.length, site);
    tally[SITE] = site;
    return all;
  },
  /** What `yield*` hands on: each element costs a turn at each generator that it goes through. */
  delegate(value: unknown, site: number) {
    requireIterable(value);
    if (typeof value !== 'object' || isArray(value) || !isGenerator(value as object)) return value;
    return {
      [iterator]() {
        return this;
      },
      next(given: unknown) {
        charge(1, site);
        return apply(next, value, [given]);
      },
      throw: (error: unknown) => apply(fail, value, [error]),
      return: (given: unknown) => apply(finish, value, [given]),
    };
  },
  /** The size of something allocated, or what it is copied from. */
  sized(value: unknown, site: number) {
    if (typeof value !== 'number') charge(WEIGHTS.copied * sizeOf(value), site);
    else if (value > SHORT && value < 2 ** 32) charge(WEIGHTS.allocated * value, site);
    return value;
  },
  /** A text that is read as a number, or as code. */
  read(value: unknown, site: number) {
    if (typeof value === 'string' && value.length > SHORT)
      charge(WEIGHTS.character * value.length, site);
    return value;
  },
  key(value: unknown, site: number) {
    if (typeof value === 'string' && value.length > SHORT)
      charge(WEIGHTS.keyCharacter * value.length, site);
    return value;
  },
  clean,
  big(value: unknown, site: number) {
    if (typeof value === 'bigint') charge(WEIGHTS.limb * limbs(value), site);
    return value;
  },
});

/** Whether it is a generator as the language makes them, with nothing replaced. */
function isGenerator(value: object): boolean {
  const own = getPrototypeOf(value);
  const shared = own && getPrototypeOf(own);
  return shared === GeneratorPrototype && (value as Iterator_).next === next;
}
