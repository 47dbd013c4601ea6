/** How large things are, found out without running anything of the submission's: no getter, no trap, no coercion. */
import {
  getOwnPropertyDescriptor,
  getPrototypeOf,
  getterOf,
  isArray,
  isView,
  iterator,
  keysOf,
  max,
  min,
  NativeTypeError,
  privateMap,
  TypedArray,
} from './natives.ts';

const lengthOfTyped = getterOf<number>(TypedArray.prototype, 'length');
const nameOfTyped = getterOf<string | undefined>(TypedArray.prototype, Symbol.toStringTag);
const sizeOfMap = getterOf<number>(Map.prototype, 'size');
const sizeOfSet = getterOf<number>(Set.prototype, 'size');
const bytesOf = getterOf<number>(ArrayBuffer.prototype, 'byteLength');

const proxies = privateMap<object, true>();
let anyProxy = false;

/** A proxy is never looked into: it would notice. */
export function noteProxy(proxy: object): void {
  proxies.set(proxy, true);
  anyProxy = true;
}

export function isObject(value: unknown): value is object {
  return value !== null && (typeof value === 'object' || typeof value === 'function');
}

export const isProxy = (value: object) => anyProxy && proxies.get(value) === true;

export function isTyped(value: unknown): boolean {
  return isView(value) && nameOfTyped(value) !== undefined;
}

const MapPrototype: object = Map.prototype;
const SetPrototype: object = Set.prototype;
const BufferPrototype: object = ArrayBuffer.prototype;

/** The size of something that has a prototype in its chain, if it is what that says. */
function sizeBy(prototype: object, size: (self: unknown) => number, value: object) {
  let at: object | null = value;
  while (at !== null && at !== prototype) at = isProxy(at) ? null : getPrototypeOf(at);
  if (at === null) return undefined;
  try {
    return size(value);
  } catch {
    return undefined;
  }
}

/** The length of an array, a typed array, a text or another list with a `length` of its own; otherwise 0. */
export function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (!isObject(value) || isProxy(value)) return 0;
  if (isArray(value)) return value.length;
  if (isTyped(value)) return lengthOfTyped(value);
  const length: unknown = getOwnPropertyDescriptor(value, 'length')?.value;
  return typeof length === 'number' && length > 0 ? length : 0;
}

/** How many elements a whole walk over a value takes; 0 where that cannot be told. */
export function sizeOf(value: unknown): number {
  if (typeof value !== 'object' || value === null || isArray(value)) return lengthOf(value);
  if (isProxy(value)) return 0;
  return collected(value) ?? lengthOf(value);
}

function collected(value: object): number | undefined {
  return sizeBy(MapPrototype, sizeOfMap, value) ?? sizeBy(SetPrototype, sizeOfSet, value);
}

export const isCollection = (value: object) => collected(value) !== undefined;

/** The bytes of a buffer or view, or the characters of a text. */
export function bytesIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (!isObject(value) || isProxy(value)) return 0;
  return isTyped(value) ? lengthOfTyped(value) : (sizeBy(BufferPrototype, bytesOf, value) ?? 0);
}

/** How many keys of its own an object has. */
export function keyCount(value: unknown): number {
  if (!isObject(value) || isProxy(value)) return 0;
  return isArray(value) || isView(value) ? lengthOf(value) : keysOf(value).length;
}

/** Where a method begins that is given a start, which may count from the end. */
export function startOf(length: number, start: unknown): number {
  if (typeof start !== 'number' || !(start > -Infinity)) return 0;
  return start < 0 ? max(0, length + start) : min(length, start);
}

/** @throws TypeError, as the language would, where a value cannot be iterated over */
export function requireIterable(value: unknown): void {
  if (value === null || value === undefined) throw new NativeTypeError(`${value} is not iterable`);
  if (isArray(value) || typeof value === 'string') return;
  for (let at: unknown = value; at !== null && at !== undefined;) {
    if (isObject(at)) {
      if (isProxy(at)) return;
      if (getOwnPropertyDescriptor(at, iterator)) return;
    }
    at = getPrototypeOf(Object(at) as object);
  }
  throw new NativeTypeError(`${typeof value} is not iterable`);
}
