/**
 * How an output crosses from the sandbox to the judge: JSON, with a one-key object for each thing JSON
 * cannot say: `{"$number":"NaN"}`, `{"$undefined":true}`, `{"$bigint":"12"}`, `{"$odd":"a function"}`.
 * A submission that returns such an object itself gains nothing: it says what it would say by the real value.
 */

/** Nodes beyond which a tree is taken to have a cycle. */
export const MAX_NODES = 1_000_000;

/**
 * What values that no answer can be are called. Only these words cross: a text of the submission's own could
 * carry a secret input into a message that is shown.
 */
export const ODD = {
  function: 'a function',
  symbol: 'a symbol',
  map: 'a Map, which is not an array',
  set: 'a Set, which is not an array',
  iterator: 'an iterator, which is not an array: spread it',
  deep: 'a value nested too deeply',
  cycle: 'an object that contains itself',
  noTree: 'not a tree of nodes with val, left and right',
  noNaryTree: 'not a tree of nodes with val and children',
  noChildren: 'a tree whose children are not in an array',
  noValue: 'a tree with a node that has no value',
  // What Python returns.
  pythonSet: 'a set, which is not a list',
  pythonIterator: 'an iterator or a generator, which is not a list: put list(…) around it',
  bytes: 'bytes, which are not a string',
  keys: 'a dict with keys that are not strings',
  instance: 'an object of a class, which is neither a number, a string, a list nor a dict',
  childrenNotListed: 'a tree whose children are not in a list',
  // What a query returns.
  interval: 'an interval, which is not a number: use extract(epoch from …)',
  json: 'JSON, which is not a value of a column: select its parts',
  record: 'a row in the place of a value: select its columns',
  otherType: 'a value of a type that no column has, such as an array or a range: cast it',
  manyDigits: 'an integer of more than 100,000 digits',
  manyNodes: `a tree with a cycle, or with more than ${MAX_NODES} nodes`,
} as const;
const ODD_TEXTS: readonly unknown[] = Object.values(ODD);

/** A value that no answer can be: a function, a cyclic object. */
export class Odd {
  constructor(readonly text: string) {}
}

// Taken before any submission runs: a submission may replace what it likes, for itself.
const { stringify } = JSON;
const { isArray } = Array;

/** The text of an output. Never throws. */
export function encodeOutput(output: unknown): string {
  try {
    return isPlain(output) ? stringify(output) : stringify(output, replace);
  } catch (error) {
    return stringify({ $odd: error instanceof RangeError ? ODD.deep : ODD.cycle });
  }
}

/**
 * Puts the real values in the place of the one-key objects, in a value that `JSON.parse` made of `text`.
 * Iterative: a text may nest deeper than the stack. It remembers where it is in each list and object around the
 * current one, and nothing of the millions beside it.
 */
export function decodeSpecials(value: unknown, text: string): unknown {
  if (!text.includes('"$')) return value;
  const root = { value };
  const around: Place[] = [placeIn(root)];
  for (let place = around.at(-1); place; place = around.at(-1)) {
    const { holder, keys } = place;
    const at = place.next++;
    if (at >= (keys ?? (holder as unknown[])).length) {
      around.pop();
      continue;
    }
    const key = keys ? keys[at]! : at;
    const field = (holder as Record<string | number, unknown>)[key];
    if (field === null || typeof field !== 'object') continue;
    const special = isArray(field) ? undefined : decodeSpecial(field as Record<string, unknown>);
    // Defined, not assigned: `__proto__` is a key like any other.
    if (special) Object.defineProperty(holder, key, { ...FIELD, value: special.value });
    else around.push(placeIn(field));
  }
  return root.value;
}

/** How far a list or object has been looked at; an object by its keys. */
interface Place {
  holder: object;
  keys: string[] | undefined;
  next: number;
}

function placeIn(holder: object): Place {
  return { holder, keys: isArray(holder) ? undefined : Object.keys(holder), next: 0 };
}

/** The numbers that JSON cannot say. */
const NUMBERS = new Set(['NaN', 'Infinity', '-Infinity']);
const MAX_DIGITS = 100_000;

const FIELD = { enumerable: true, configurable: true, writable: true };

/** Whether native JSON says this value exactly. Looks at every part once, without recursion. */
function isPlain(output: unknown): boolean {
  const pending: unknown[] = [output];
  let seen = 0;
  while (pending.length > 0) {
    const value = pending.pop();
    if (value === null || typeof value === 'string' || typeof value === 'boolean') continue;
    if (typeof value === 'number') {
      if (!isFinite(value)) return false;
      continue;
    }
    if (!isArray(value)) return false;
    // A cycle would never end; whoever returns more than this many parts pays for the slow way.
    if (++seen > 5_000_000) return false;
    for (let i = 0; i < value.length; i++) {
      const part: unknown = value[i];
      if (typeof part === 'number' && isFinite(part)) continue;
      pending.push(part);
    }
  }
  return true;
}

function replace(this: unknown, key: string, value: unknown): unknown {
  // `toJSON` has already run on `value`; an array's or object's own field is what was returned.
  switch (typeof value) {
    case 'number':
      return isFinite(value) ? value : { $number: String(value) };
    case 'undefined':
      return { $undefined: true };
    case 'bigint':
      return { $bigint: String(value) };
    case 'function':
      return { $odd: ODD.function };
    case 'symbol':
      return { $odd: ODD.symbol };
    default:
      if (value instanceof Odd) return { $odd: value.text };
      if (ArrayBuffer.isView(value)) return [...(value as Uint8Array)];
      if (value instanceof Map || value instanceof Set) {
        return { $odd: value instanceof Map ? ODD.map : ODD.set };
      }
      if (
        value !== null &&
        typeof value === 'object' &&
        !isArray(value) &&
        Symbol.iterator in value
      ) {
        return { $odd: ODD.iterator };
      }
      return value;
  }
}

function decodeSpecial(value: Record<string, unknown>): { value: unknown } | undefined {
  const [key, ...more] = Object.keys(value);
  if (key === undefined || more.length > 0) return undefined;
  const text = value[key];
  if (key === '$undefined') return { value: undefined };
  // Only a text is looked into: to make one of anything else may go deeper than the stack.
  if (typeof text !== 'string') return undefined;
  switch (key) {
    case '$number':
      return NUMBERS.has(text) ? { value: Number(text) } : undefined;
    case '$bigint':
      // Reading a number takes more than twice as long for one that is twice as long.
      if (text.length > MAX_DIGITS) return { value: new Odd(ODD.manyDigits) };
      return /^-?\d+$/.test(text) ? { value: BigInt(text) } : undefined;
    case '$odd':
      return ODD_TEXTS.includes(text) ? { value: new Odd(text) } : undefined;
    default:
      return undefined;
  }
}
