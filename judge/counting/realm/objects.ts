/** Objects: keys, copies, and functions called with lists. */
import { after, before, type Makers } from './charging.ts';
import { isObject, isProxy, isTyped, keyCount, lengthOf, sizeOf } from './measure.ts';
import { isArray, keysOf, uncurry } from './natives.ts';

const resulting = (_: unknown, __: readonly unknown[], result: unknown) => lengthOf(result);
const ofFirst = before('property', (_, args) => keyCount(args[0]));

export const OBJECT_STATIC: Makers = {
  keys: after('property', resulting),
  values: after('property', resulting),
  entries: after('property', resulting),
  getOwnPropertyNames: after('property', resulting),
  getOwnPropertySymbols: after('property', resulting),
  getOwnPropertyDescriptors: ofFirst,
  fromEntries: before('property', (_, args) => sizeOf(args[0])),
  assign: before('property', (_, args) => {
    let count = 0;
    for (let i = 1; i < args.length; i++) count += keyCount(args[i]);
    return count;
  }),
  freeze: ofFirst,
  seal: ofFirst,
  isFrozen: ofFirst,
  isSealed: ofFirst,
  create: before('property', (_, args) => keyCount(args[1])),
  defineProperties: before('property', (_, args) => keyCount(args[1])),
  groupBy: before('visited', (_, args) => sizeOf(args[0])),
};

export const REFLECT_OBJECT: Makers = {
  ownKeys: after('property', resulting),
  apply: before('copied', (_, args) => lengthOf(args[2])),
  construct: before('copied', (_, args) => lengthOf(args[1])),
};

const ofAll = before('visited', (_, args) => sizeOf(args[0]));

export const PROMISE_STATIC: Makers = { all: ofAll, allSettled: ofAll, any: ofAll, race: ofAll };

const forEachOfMap = uncurry(Map.prototype.forEach);
const forEachOfSet = uncurry(Set.prototype.forEach);

/** How many values hang together in what `structuredClone` has made: plain data, with no getter left. */
function partsOf(clone: unknown): number {
  const pending: unknown[] = [clone];
  const push = (value: unknown) => (pending[pending.length] = value);
  let count = 0;
  while (pending.length > 0) {
    const value = pending[pending.length - 1];
    pending.length--;
    count++;
    if (!isObject(value) || isProxy(value)) continue;
    if (isTyped(value)) count += lengthOf(value);
    else if (isArray(value)) for (let i = 0; i < value.length; i++) push(value[i]);
    else if (value instanceof Map) forEachOfMap(value, (v, k) => (push(k), push(v)));
    else if (value instanceof Set) forEachOfSet(value, push);
    else {
      const keys = keysOf(value);
      for (let i = 0; i < keys.length; i++) push((value as Record<string, unknown>)[keys[i]!]);
    }
  }
  return count;
}

export const GLOBAL_OBJECTS: Makers = {
  structuredClone: after('property', (_, __, result) => partsOf(result)),
};
