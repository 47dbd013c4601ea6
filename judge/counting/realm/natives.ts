/**
 * What the counter needs of the language, taken before a submission can replace it. Nothing of this folder reads a
 * built-in, a prototype or an iterator of the realm later on.
 */
export const { apply, construct, defineProperty, getOwnPropertyDescriptor, getPrototypeOf } =
  Reflect;
export const { isArray } = Array;
export const { isView } = ArrayBuffer;
export const { floor, log2, max, min } = Math;
export const { freeze, keys: keysOf } = Object;
export const { iterator } = Symbol;
export const NativeError = Error;
export const NativeTypeError = TypeError;
export const TypedArray = getPrototypeOf(Uint8Array) as object & { prototype: object };
export const GeneratorPrototype = getPrototypeOf(
  getPrototypeOf((function* () {})()) as object,
) as object;

const { bind, call } = Function.prototype;

/** A method as a function that takes `this` first. */
export const uncurry = bind.bind(call) as <A extends readonly unknown[], R>(
  method: (this: never, ...args: A) => R,
) => (self: unknown, ...args: A) => R;

/** The getter of a property. */
export function getterOf<T>(target: object, name: PropertyKey): (self: unknown) => T {
  const get = getOwnPropertyDescriptor(target, name)!.get as () => T;
  return uncurry(get);
}

export const charCodeAt = uncurry(String.prototype.charCodeAt);
export const textOf = uncurry(Function.prototype.toString);
export const endsWith = uncurry(String.prototype.endsWith);
export const containsText = uncurry(String.prototype.includes);
export const indexOfText = uncurry(String.prototype.indexOf);
export const sliceText = uncurry(String.prototype.slice);

/** A map with objects for keys that a submission cannot reach through a prototype. */
export function privateMap<K, V>() {
  const map = new WeakMap<object, V>();
  const get = uncurry(WeakMap.prototype.get) as (self: unknown, key: K) => V | undefined;
  const set = uncurry(WeakMap.prototype.set) as (self: unknown, key: K, value: V) => void;
  return { get: (key: K) => get(map, key), set: (key: K, value: V) => set(map, key, value) };
}
