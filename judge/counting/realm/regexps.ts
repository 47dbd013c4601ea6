/**
 * Regular expressions. Whatever searches with one calls its `exec`, so that this is charged for all of them. How often
 * the engine goes back to try again cannot be seen.
 */
import { before, type Maker, type Makers } from './charging.ts';
import { charge, SITE, tally } from './counter.ts';
import { lengthOf } from './measure.ts';
import { apply, getOwnPropertyDescriptor, getterOf, max } from './natives.ts';
import { WEIGHTS } from './weights.ts';

const isGlobal = getterOf<boolean>(RegExp.prototype, 'global');
const isSticky = getterOf<boolean>(RegExp.prototype, 'sticky');

interface Match {
  index: number;
  0: string;
}

const exec: Maker = (original) =>
  ({
    method(this: unknown, ...args: unknown[]) {
      const last: unknown = getOwnPropertyDescriptor(Object(this) as object, 'lastIndex')?.value;
      const match = apply(original, this, args) as Match | null;
      // It is a regular expression, or the original would have thrown.
      const sticky = isSticky(this);
      const start = (sticky || isGlobal(this)) && typeof last === 'number' ? max(0, last) : 0;
      const length = lengthOf(args[0]);
      const looked = match ? match.index + match[0].length - start : sticky ? 1 : length - start;
      charge(WEIGHTS.character * max(1, looked), tally[SITE]!);
      return match;
    },
  }).method;

export const REGEXP_PROTOTYPE: Makers = { exec };

export const REGEXP_STATIC: Makers = {
  escape: before('character', (_, args) => lengthOf(args[0])),
};
