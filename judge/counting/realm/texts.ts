/** Strings, and what is written to them. */
import { after, before, type Maker, type Makers } from './charging.ts';
import { lengthOf, startOf } from './measure.ts';
import { apply, max, min } from './natives.ts';

const { indexOf } = String.prototype;

const whole = (self: unknown) => lengthOf(self);
const resulting = (_: unknown, __: readonly unknown[], result: unknown) => lengthOf(result);
const both = (self: unknown, _: readonly unknown[], result: unknown) =>
  lengthOf(self) + lengthOf(result);

/** How many characters a search looked at that found a text at `at`, or nothing. */
function searched(self: unknown, args: readonly unknown[], at: unknown): number {
  const length = lengthOf(self);
  const start = typeof args[1] === 'number' && args[1] > 0 ? startOf(length, args[1]) : 0;
  return typeof at === 'number' && at >= 0 ? at - start + lengthOf(args[0]) : length - start;
}

const isPlain = (start: unknown) => start === undefined || typeof start === 'number';

const includes: Maker = after('searchedCharacter', (self, args, found) => {
  // Where it stands is not told: it is looked for once more, unless somebody would notice.
  const known = found === true && typeof self === 'string' && typeof args[0] === 'string';
  const at = known && isPlain(args[1]) ? apply(indexOf, self, args as [string]) : -1;
  return searched(self, args, at);
});

/** What a regular expression looks at is charged by its `exec`. */
const isText = (pattern: unknown) => typeof pattern !== 'object' || pattern === null;

const compared = before('comparedCharacter', (self, args) =>
  min(lengthOf(self), lengthOf(args[0])),
);

export const STRING_PROTOTYPE: Makers = {
  split: after('character', (self, args, result) =>
    args.length === 0 ? 1 : (isText(args[0]) ? lengthOf(self) : 0) + lengthOf(result),
  ),
  indexOf: after('searchedCharacter', searched),
  lastIndexOf: after('searchedCharacter', (self, _, at) => lengthOf(self) - max(0, at as number)),
  includes,
  startsWith: before('searchedCharacter', (self, args) => min(lengthOf(self), lengthOf(args[0]))),
  endsWith: before('searchedCharacter', (self, args) => min(lengthOf(self), lengthOf(args[0]))),
  replace: after('character', both),
  replaceAll: after('character', both),
  repeat: after('copiedCharacter', resulting),
  padStart: after('copiedCharacter', resulting),
  padEnd: after('copiedCharacter', resulting),
  toUpperCase: before('character', whole),
  toLowerCase: before('character', whole),
  toLocaleUpperCase: before('character', whole),
  toLocaleLowerCase: before('character', whole),
  trim: after('character', (self, _, result) => lengthOf(self) - lengthOf(result)),
  trimStart: after('character', (self, _, result) => lengthOf(self) - lengthOf(result)),
  trimLeft: after('character', (self, _, result) => lengthOf(self) - lengthOf(result)),
  trimRight: after('character', (self, _, result) => lengthOf(self) - lengthOf(result)),
  trimEnd: after('character', (self, _, result) => lengthOf(self) - lengthOf(result)),
  normalize: before('character', whole),
  isWellFormed: before('character', whole),
  toWellFormed: before('character', whole),
  localeCompare: compared,
  // They escape the quotes of their argument.
  anchor: after('character', resulting),
  fontcolor: after('character', resulting),
  fontsize: after('character', resulting),
  link: after('character', resulting),
};

export const STRING_STATIC: Makers = {
  raw: after('character', resulting),
  fromCharCode: after('character', resulting),
  fromCodePoint: after('character', resulting),
};

export const JSON_OBJECT: Makers = {
  parse: before('character', (_, args) => lengthOf(args[0])),
  stringify: after('character', resulting),
};

/** `escape`, `encodeURIComponent` and the like. */
export const GLOBAL_TEXTS: Makers = Object.fromEntries(
  ['escape', 'unescape', 'encodeURI', 'encodeURIComponent', 'decodeURI', 'decodeURIComponent'].map(
    (name) => [name, before('character', (_, args) => lengthOf(args[0]))],
  ),
);
