/** Iterator helpers. Each takes its elements from the iterator that it belongs to: there they are counted. */
import type { Maker, Makers } from './charging.ts';
import { charge, SITE, tally } from './counter.ts';
import { isObject } from './measure.ts';
import { apply } from './natives.ts';

type Source = Record<'next' | 'return', ((...args: unknown[]) => unknown) | undefined | null>;

/** An iterator that counts what is taken from another. It asks for as much of that one as it is asked for itself. */
function counted(source: Source): object {
  return {
    get next() {
      const next = source.next!;
      return () => {
        charge(1, tally[SITE]!);
        return apply(next, source, []);
      };
    },
    get return() {
      const finish = source.return;
      return finish === undefined || finish === null ? undefined : () => apply(finish, source, []);
    },
  };
}

const helper: Maker = (original) =>
  ({
    method(this: unknown, ...args: unknown[]) {
      const self = isObject(this) ? counted(this as Source) : this;
      return apply(original, self, args);
    },
  }).method;

export const ITERATOR_PROTOTYPE: Makers = {
  map: helper,
  filter: helper,
  take: helper,
  drop: helper,
  flatMap: helper,
  reduce: helper,
  toArray: helper,
  forEach: helper,
  some: helper,
  every: helper,
  find: helper,
};
