/** How a built-in is made to charge for what it does. */
import { charge, SITE, tally } from './counter.ts';
import { apply, endsWith, textOf } from './natives.ts';
import { WEIGHTS } from './weights.ts';

type Method = (this: unknown, ...args: unknown[]) => unknown;
/** Makes the method that takes an original's place. It has neither a prototype nor can it be constructed. */
export type Maker = (original: Method) => Method;
export type Makers = Record<PropertyKey, Maker>;

type Kind = keyof typeof WEIGHTS;
/** How much a call works on. */
type Extent = (self: unknown, args: readonly unknown[]) => number;
type ExtentByResult = (self: unknown, args: readonly unknown[], result: unknown) => number;

/** A method that charges before it works: what its extent follows from is known then. */
export function before(kind: Kind, extent: Extent): Maker {
  const weight = WEIGHTS[kind];
  return (original) =>
    ({
      method(this: unknown, ...args: unknown[]) {
        const site = tally[SITE]!;
        charge(WEIGHTS.call + weight * extent(this, args), site);
        const result = apply(original, this, args);
        // A callback may have been elsewhere.
        tally[SITE] = site;
        return result;
      },
    }).method;
}

/** A method that charges when it has worked, by its result. */
export function after(kind: Kind, extent: ExtentByResult): Maker {
  const weight = WEIGHTS[kind];
  return (original) =>
    ({
      method(this: unknown, ...args: unknown[]) {
        const site = tally[SITE]!;
        const result = apply(original, this, args);
        tally[SITE] = site;
        charge(WEIGHTS.call + weight * extent(this, args, result), site);
        return result;
      },
    }).method;
}

/**
 * A method that stops early, at an element that only its callback knows. A function of the submission counts itself
 * whenever it is called; any other is counted here.
 */
export const untilFound: Maker = (original) =>
  ({
    method(this: unknown, ...args: unknown[]) {
      const site = tally[SITE]!;
      const callback = args[0];
      let visited = 0;
      if (typeof callback === 'function' && isNative(callback as Method)) {
        args[0] = function (this: unknown, ...values: unknown[]) {
          visited++;
          return apply(callback as Method, this, values);
        };
      }
      const result = apply(original, this, args);
      tally[SITE] = site;
      charge(WEIGHTS.call + WEIGHTS.visited * visited, site);
      return result;
    },
  }).method;

/** Whether a function is not the submission's own: built in, or bound. */
function isNative(callback: Method): boolean {
  return endsWith(textOf(callback), '{ [native code] }');
}
