/**
 * What the realm offers and does not charge for, with the reason: the one list of what counts cannot see. A test
 * walks the realm of a sandbox and fails when it finds a function that neither charges nor is named here.
 *
 * Where a reason is not that the cost is constant, only a clock can tell. So it is with what is no function of the
 * realm:
 *
 * - a regular expression that goes back and tries again: only where it begins and ends is known
 * - joined texts that are flattened when one of their characters is read
 * - keys of a map or set that collide, and walking over entries that were deleted
 * - comparing long texts in a `switch`
 * - the rest of a list inside another pattern: `const [a, [b, ...c]] = d`
 * - setting the length of an array, or an element far behind its end
 * - code from `import('data:…')`, and built-ins of another realm, such as one of `node:vm`
 */
interface Uncounted {
  reason: string;
  /** Paths from the global object; `Date.*` is all below `Date`. */
  functions: string;
}

export const UNCOUNTED: readonly Uncounted[] = [
  {
    reason: 'constant: looks at, adds or removes one thing',
    functions: `
      Array.isArray Array.prototype.at Array.prototype.pop Array.prototype.push TypedArray.prototype.at
      TypedArray.prototype.subarray ArrayBuffer.isView DataView DataView.* Boolean Boolean.* Symbol Symbol.*
      Number.* Math.abs Math.acos Math.acosh Math.asin Math.asinh Math.atan Math.atanh Math.atan2 Math.ceil
      Math.cbrt Math.expm1 Math.clz32 Math.cos Math.cosh Math.exp Math.floor Math.fround Math.imul Math.log
      Math.log1p Math.log2 Math.log10 Math.pow Math.random Math.round Math.sign Math.sin Math.sinh Math.sqrt
      Math.tan Math.tanh Math.trunc Math.f16round isFinite isNaN BigInt.prototype.valueOf
      Map.prototype.get Map.prototype.set Map.prototype.has Map.prototype.delete Map.prototype.clear
      Map.prototype.getOrInsert Map.prototype.getOrInsertComputed Set.prototype.has Set.prototype.add
      Set.prototype.delete Set.prototype.clear WeakMap.* WeakSet.* WeakRef WeakRef.* FinalizationRegistry
      FinalizationRegistry.* Object.getOwnPropertyDescriptor Object.hasOwn Object.is Object.preventExtensions
      Object.defineProperty Object.getPrototypeOf Object.setPrototypeOf Object.isExtensible Object.prototype.*
      Reflect.defineProperty Reflect.deleteProperty Reflect.get Reflect.getOwnPropertyDescriptor
      Reflect.getPrototypeOf Reflect.has Reflect.isExtensible Reflect.preventExtensions Reflect.set
      Reflect.setPrototypeOf Function.prototype.bind Function.prototype.call
      Function.prototype.[Symbol.hasInstance] Date Date.* Proxy Proxy.* JSON.isRawJSON Atomics.*
      Object queueMicrotask close`,
  },
  {
    reason:
      'constant: texts are shared or joined without being copied; flattening one later is not seen',
    functions: `
      String String.prototype.at String.prototype.charAt String.prototype.charCodeAt String.prototype.codePointAt
      String.prototype.concat String.prototype.slice String.prototype.substr String.prototype.substring
      String.prototype.toString String.prototype.valueOf String.prototype.big String.prototype.blink
      String.prototype.bold String.prototype.fixed String.prototype.italics String.prototype.small
      String.prototype.strike String.prototype.sub String.prototype.sup`,
  },
  {
    reason: 'constant for each element, which the loop or helper that takes it counts',
    functions: `
      Array.prototype.keys Array.prototype.entries Array.prototype.values TypedArray.prototype.keys
      TypedArray.prototype.entries TypedArray.prototype.values Map.prototype.entries Map.prototype.keys
      Map.prototype.values Set.prototype.entries Set.prototype.values String.prototype.[Symbol.iterator]
      Iterator Iterator.* ArrayIterator.* MapIterator.* SetIterator.* StringIterator.* RegExpStringIterator.*
      IteratorHelper.* WrapForValidIterator.* Array.fromAsync`,
  },
  {
    reason: 'constant for each argument, which is written out, or charged where it is spread',
    functions: 'Array.of TypedArray.of Math.max Math.min Math.hypot',
  },
  {
    reason: 'charged where the script calls it, by name; under another name it is not seen',
    functions: `
      Array Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array
      BigInt64Array BigUint64Array Float16Array Float32Array Float64Array ArrayBuffer Map Set WeakMap WeakSet
      Number BigInt parseInt parseFloat Function.prototype.apply`,
  },
  {
    reason: 'calls something that charges',
    functions: `
      String.prototype.match String.prototype.matchAll String.prototype.search RegExp.prototype.test
      RegExp.prototype.[Symbol.match] RegExp.prototype.[Symbol.matchAll] RegExp.prototype.[Symbol.replace]
      RegExp.prototype.[Symbol.search] RegExp.prototype.[Symbol.split] TypedArray.prototype.toString`,
  },
  {
    reason: 'counts itself, since it is the submission that is called',
    functions: `
      GeneratorFunction.* AsyncGeneratorFunction.* AsyncFunction.* Promise Promise.* SuppressedError
      DisposableStack DisposableStack.* AsyncDisposableStack AsyncDisposableStack.*`,
  },
  {
    reason: 'charged for the length of the text; what code made from it does is not counted',
    functions: 'eval Function Worker Worker.* WebAssembly.*',
  },
  {
    reason: 'compiling a pattern costs its length, which the script mostly writes out',
    functions: 'RegExp RegExp.prototype.compile RegExp.prototype.toString',
  },
  {
    reason: 'errors cost the depth of the stack, at most ten frames of it',
    functions: `
      Error Error.* AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError
      DOMException DOMException.* QuotaExceededError reportError`,
  },
  {
    reason: 'no solution needs it: the runtime, languages of people, dates, the web',
    functions: `
      Intl.* Temporal.* console.* process.* JSON.rawJSON SharedArrayBuffer SharedArrayBuffer.* AbortController
      AbortController.* AbortSignal AbortSignal.* Blob Blob.* CloseEvent CloseEvent.* CryptoKey CryptoKey.*
      CustomEvent CustomEvent.* ErrorEvent ErrorEvent.* Event Event.* EventTarget EventTarget.* File File.*
      MessageEvent MessageEvent.* Performance Performance.* PerformanceEntry PerformanceEntry.* PerformanceMark
      PerformanceMark.* PerformanceMeasure PerformanceMeasure.* PerformanceObserver PerformanceObserver.*
      PerformanceObserverEntryList PerformanceObserverEntryList.* PromiseRejectionEvent PromiseRejectionEvent.*
      ProgressEvent ProgressEvent.* URL URL.* URLSearchParams URLSearchParams.* MessageChannel MessageChannel.*
      MessagePort MessagePort.* Crypto Crypto.* SubtleCrypto SubtleCrypto.* fetch Location Window Navigator
      Navigator.* NavigatorUAData NavigatorUAData.*`,
  },
];
