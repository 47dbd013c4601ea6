/** Every built-in that is charged for, by where it is found. */
import { ARRAY_PROTOTYPE, ARRAY_STATIC, TYPED_ARRAY_PROTOTYPE } from './arrays.ts';
import type { Makers } from './charging.ts';
import { MAP_PROTOTYPE, MAP_STATIC, SET_PROTOTYPE } from './collections.ts';
import { FUNCTION_PROTOTYPE } from './hidden.ts';
import { ITERATOR_PROTOTYPE } from './iterators.ts';
import {
  BIGINT_PROTOTYPE,
  BIGINT_STATIC,
  BUFFER_PROTOTYPE,
  BYTES_PROTOTYPE,
  BYTES_STATIC,
  MATH,
} from './numbers.ts';
import { GLOBAL_OBJECTS, OBJECT_STATIC, PROMISE_STATIC, REFLECT_OBJECT } from './objects.ts';
import { REGEXP_PROTOTYPE, REGEXP_STATIC } from './regexps.ts';
import { GLOBAL_TEXTS, JSON_OBJECT, STRING_PROTOTYPE, STRING_STATIC } from './texts.ts';

/** By path from the global object; `TypedArray` is what the typed arrays inherit from. */
export const FAMILIES: Record<string, Makers> = {
  '': { ...GLOBAL_OBJECTS, ...GLOBAL_TEXTS },
  Array: ARRAY_STATIC,
  'Array.prototype': ARRAY_PROTOTYPE,
  TypedArray: ARRAY_STATIC,
  'TypedArray.prototype': TYPED_ARRAY_PROTOTYPE,
  'ArrayBuffer.prototype': BUFFER_PROTOTYPE,
  Uint8Array: BYTES_STATIC,
  'Uint8Array.prototype': BYTES_PROTOTYPE,
  String: STRING_STATIC,
  'String.prototype': STRING_PROTOTYPE,
  'RegExp.prototype': REGEXP_PROTOTYPE,
  JSON: JSON_OBJECT,
  Object: OBJECT_STATIC,
  Reflect: REFLECT_OBJECT,
  Math: MATH,
  Promise: PROMISE_STATIC,
  BigInt: BIGINT_STATIC,
  RegExp: REGEXP_STATIC,
  Map: MAP_STATIC,
  'Map.prototype': MAP_PROTOTYPE,
  'Set.prototype': SET_PROTOTYPE,
  'BigInt.prototype': BIGINT_PROTOTYPE,
  'Iterator.prototype': ITERATOR_PROTOTYPE,
  'Function.prototype': FUNCTION_PROTOTYPE,
};
