import type { Entry } from '../types.ts';

/** What evaluating a submission leaves behind: what it exports, and what stands at its top level. */
export interface Evaluated {
  exports: unknown;
  /** Top-level names of the source and their values; `undefined` where there is no such name. */
  scope: Record<string, unknown>;
}

export type Callable = (...args: unknown[]) => unknown;
type Constructor = new (...args: unknown[]) => Record<string, unknown>;

/** A submission's entry, found and ready to be called. */
export type Program =
  | { kind: 'function'; call: Callable }
  | { kind: 'class'; construct: Constructor }
  | { kind: 'codec'; encode: Callable; decode: Callable };

/** Classes that people wrap their functions in. */
export const CONTAINER_NAMES = ['Solution', 'Codec'];

/** The names an entry looks for at the top level of a source. */
export function entryNames(entry: Entry): string[] {
  return entry.kind === 'codec' ? [entry.encode, entry.decode] : [entry.name];
}

/**
 * Finds the entry in what a submission defined: by its name at the top level or among the exports, as the
 * default export or `module.exports`, or as a method of `class Solution` / `class Codec`. When none of these
 * is there, the only function among `others` stands in for it.
 *
 * @param others top-level functions of another name
 * @returns the program; `instead` names the stand-in; `missing` names what was not found
 */
export function findProgram(
  entry: Entry,
  evaluated: Evaluated,
  others: readonly string[] = [],
): { program: Program; instead?: string } | { missing: string } {
  const find = (name: string) => findFunction(name, evaluated, entry.kind === 'class');
  if (entry.kind === 'codec') {
    const encode = find(entry.encode);
    const decode = find(entry.decode);
    if (!encode) return { missing: entry.encode };
    if (!decode) return { missing: entry.decode };
    return { program: { kind: 'codec', encode, decode } };
  }
  const wrap = (f: Callable): Program =>
    entry.kind === 'class'
      ? { kind: 'class', construct: f as unknown as Constructor }
      : { kind: 'function', call: f };
  const found = find(entry.name);
  if (found) return { program: wrap(found) };
  const [only, ...more] = others.filter((name) => typeof evaluated.scope[name] === 'function');
  if (only !== undefined && more.length === 0) {
    return { program: wrap(evaluated.scope[only] as Callable), instead: only };
  }
  return { missing: entry.name };
}

function findFunction(name: string, evaluated: Evaluated, isClass: boolean): Callable | undefined {
  const { exports, scope } = evaluated;
  const exported = member(exports, name);
  if (isFunction(exported)) return exported;
  if (isFunction(scope[name])) return scope[name];
  for (const value of [member(exports, 'default'), exports]) {
    // A default export may be the entry itself, an object with the entry in it, or a class around it.
    const inner = member(value, name);
    // Bound, for `export default new Codec()`.
    if (isFunction(inner)) return isClass ? inner : (...args) => inner.apply(value, args);
    if (!isFunction(value)) continue;
    const method = methodOf(value, name);
    if (method) return method;
    // `export default class Solution {…}` is no entry by itself unless a class is asked for.
    if (isClass || !isClassSyntax(value)) return value;
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

function isFunction(value: unknown): value is Callable {
  return typeof value === 'function';
}

function isClassSyntax(value: Callable): boolean {
  return /^class\b/.test(Function.prototype.toString.call(value));
}

function member(value: unknown, name: string): unknown {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function'))
    return undefined;
  return (value as Record<string, unknown>)[name];
}
