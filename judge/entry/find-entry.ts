/** Finds the entry, the function or class under test, in what a submission defines. */
import type { Entry } from '../types.ts';
import { QUERY_FUNCTION } from './tables.ts';

/** What evaluating a submission leaves behind: what it exports, and what stands at its top level. */
export interface Evaluated {
  exports: unknown;
  /** Top-level names of the source and their values; `undefined` where there is no such name. */
  scope: Record<string, unknown>;
}

export type Callable = (...args: unknown[]) => unknown;
type Constructor = new (...args: unknown[]) => Record<string, unknown>;

/** A submission's entry, found and ready to be called. */
export type FoundEntry =
  | { kind: 'function'; call: Callable }
  | { kind: 'class'; construct: Constructor }
  | { kind: 'codec'; encode: Callable; decode: Callable };

/** Classes that people wrap their functions in. */
export const CONTAINER_NAMES = ['Solution', 'Codec'];

/** Whether a submission defines a class. */
export function isClass(entry: Entry): entry is Extract<Entry, { kind: 'class' | 'dialogue' }> {
  return entry.kind === 'class' || entry.kind === 'dialogue';
}

/** The names an entry looks for at the top level of a source. */
export function entryNames(entry: Entry): string[] {
  return entry.kind === 'codec' ? [entry.encode, entry.decode] : [entryName(entry)];
}

function entryName(entry: Exclude<Entry, { kind: 'codec' }>): string {
  return entry.kind === 'query' ? QUERY_FUNCTION : entry.name;
}

/**
 * Finds the entry in what a submission defined: by its name at the top level or among the exports, as the
 * default export or `module.exports`, or as a method of `class Solution` / `class Codec`. When none of these
 * is there, the only thing of another name that can be the entry stands in for it.
 *
 * @param others top-level names of the source that may stand in; none unless they were looked for
 * @returns the entry; `instead` names the stand-in; `missing` names what was not found
 */
export function findEntry(
  entry: Entry,
  evaluated: Evaluated,
  others: readonly string[] = [],
): { program: FoundEntry; instead?: string } | { missing: string } {
  const named = entryNamed(entry, (name) => findFunction(name, evaluated, isClass(entry)));
  if ('program' in named) return named;
  const standIns = standInsFor(entry, evaluated, others);
  const [only] = standIns;
  if (only && standIns.length === 1) return { program: only.program, instead: only.name };
  return named;
}

/** The entry, from whatever its names find. */
function entryNamed(
  entry: Entry,
  find: (name: string) => Callable | undefined,
): { program: FoundEntry } | { missing: string } {
  if (entry.kind === 'codec') {
    const encode = find(entry.encode);
    const decode = find(entry.decode);
    if (!encode) return { missing: entry.encode };
    if (!decode) return { missing: entry.decode };
    return { program: { kind: 'codec', encode, decode } };
  }
  const name = entryName(entry);
  const found = find(name);
  if (!found) return { missing: name };
  return { program: isClass(entry) ? asClass(found) : { kind: 'function', call: found } };
}

function asClass(found: Callable): FoundEntry {
  return { kind: 'class', construct: found as unknown as Constructor };
}

/**
 * Everything of another name that can be the entry: first what has the entry's own name inside (a class or a
 * namespace around it), else what is of the asked kind.
 */
function standInsFor(
  entry: Entry,
  { exports, scope }: Evaluated,
  others: readonly string[],
): { name: string; program: FoundEntry }[] {
  const candidates = new Map<unknown, string>();
  const keep = (name: string, value: unknown) => {
    // One thing may have several names.
    if (!candidates.has(value)) candidates.set(value, name);
  };
  for (const name of others) keep(name, scope[name]);
  for (const [name, value] of membersOf(exports)) keep(name, value);
  const named = [...candidates].map(([value, name]) => [name, value] as const);
  const around = named.flatMap(([name, value]) => {
    if (!isObject(value)) return [];
    const inside = entryNamed(entry, (inner) => insideOf(value, inner, isClass(entry)));
    return 'program' in inside ? [{ name, program: inside.program }] : [];
  });
  if (around.length > 0) return around;
  // What a namespace or an object exports counts as what stands beside it.
  const all = [...named, ...named.flatMap(([, value]) => membersOf(value))];
  return all.flatMap(([name, value]) => {
    const program = ofTheAskedKind(entry, value);
    return program ? [{ name, program }] : [];
  });
}

/** The entry's name as a method of a class or a member of an object. */
function insideOf(holder: object, name: string, isOfClass: boolean): Callable | undefined {
  if (isFunction(holder)) return isOfClass ? undefined : methodOf(holder, name);
  const inner = member(holder, name);
  return isFunction(inner) ? inner : undefined;
}

function ofTheAskedKind(entry: Entry, value: unknown): FoundEntry | undefined {
  if (!isFunction(value)) return undefined;
  if (entry.kind === 'function' || entry.kind === 'query') {
    return isClassSyntax(value) ? undefined : { kind: 'function', call: value };
  }
  if (entry.kind === 'codec') return undefined;
  const methods = Object.keys(entry.methods);
  return methods.every((name) => hasMethod(value, name)) ? asClass(value) : undefined;
}

function hasMethod(value: Callable, name: string): boolean {
  return isFunction(member(value.prototype, name)) || hasField(value, name);
}

/** The own members of a plain object, such as a namespace or `module.exports`. */
function membersOf(value: unknown): [name: string, value: unknown][] {
  return isObject(value) && !isFunction(value) && !Array.isArray(value)
    ? Object.entries(value)
    : [];
}

function findFunction(
  name: string,
  evaluated: Evaluated,
  isOfClass: boolean,
): Callable | undefined {
  const { exports, scope } = evaluated;
  const exported = member(exports, name);
  if (isFunction(exported)) return exported;
  if (isFunction(scope[name])) return scope[name];
  for (const value of [member(exports, 'default'), exports]) {
    // A default export may be the entry itself, an object with the entry in it, or a class around it.
    const inner = member(value, name);
    // Bound, for `export default new Codec()`.
    if (isFunction(inner)) return isOfClass ? inner : (...args) => inner.apply(value, args);
    if (!isFunction(value)) continue;
    const method = methodOf(value, name);
    if (method) return method;
    // `export default class Solution {…}` is no entry by itself unless a class is asked for.
    if (isOfClass || !isClassSyntax(value)) return value;
  }
  for (const container of CONTAINER_NAMES) {
    const holder = scope[container] ?? member(exports, container);
    const method = isFunction(holder) ? methodOf(holder, name) : undefined;
    if (method) return method;
  }
  return undefined;
}

/** A method as a plain function; each call has an instance of its own, as LeetCode makes one per test. */
function methodOf(holder: Callable, name: string): Callable | undefined {
  if (isFunction(member(holder, name))) return member(holder, name) as Callable;
  if (!isFunction(member(holder.prototype, name)) && !hasField(holder, name)) return undefined;
  return (...args) => {
    const instance = new (holder as unknown as Constructor)();
    return (instance[name] as Callable)(...args);
  };
}

/** Whether instances have a function of the name as a field, as in some of LeetCode's own stubs. */
function hasField(holder: Callable, name: string): boolean {
  if (!isClassSyntax(holder)) return false;
  try {
    return isFunction(new (holder as unknown as Constructor)()[name]);
  } catch {
    return false;
  }
}

function isObject(value: unknown): value is object {
  return value !== null && (typeof value === 'object' || typeof value === 'function');
}

function isFunction(value: unknown): value is Callable {
  return typeof value === 'function';
}

function isClassSyntax(value: Callable): boolean {
  return /^class\b/.test(Function.prototype.toString.call(value));
}

function member(value: unknown, name: string): unknown {
  if (!isObject(value)) return undefined;
  return (value as Record<string, unknown>)[name];
}
