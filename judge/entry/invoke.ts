import type { Entry, ValueKind } from '../types.ts';
import type { Callable, Program } from './program.ts';
import { naryTreeFromList, naryTreeToList } from './nary-trees.ts';
import { treeFromList, treeToList } from './trees.ts';

/**
 * Which part of an entry one process performs: all of it, or one half of a codec, so that a text can be
 * carried from a process that encoded to one that never did.
 */
export type Part = 'whole' | 'encode' | 'decode';

/** A call whose arguments are ready, so that the call itself can be clocked. */
export interface Call {
  /** Calls the submission. @throws whatever it throws */
  run(): unknown;
  /** The JSON form of what {@link run} returned or promised. */
  output(returned: unknown): unknown;
}

/**
 * Makes a call ready: arguments are given the form that the submission expects.
 *
 * @param input the list of arguments; for `decode`, the list `[text]`
 */
export function prepareCall(
  entry: Entry,
  program: Program,
  part: Part,
  input: readonly unknown[],
): Call {
  switch (entry.kind) {
    case 'function': {
      const kinds = Object.values(entry.parameters);
      const args = input.map((value, i) => toArgument(value, kinds[i] ?? 'value'));
      const { call } = program as Extract<Program, { kind: 'function' }>;
      return { run: () => call(...args), output: (value) => toOutput(value, entry.returns) };
    }
    case 'class': {
      const { construct } = program as Extract<Program, { kind: 'class' }>;
      return { run: () => operate(entry, construct, input), output: (value) => value };
    }
    case 'codec': {
      const { encode, decode } = program as Extract<Program, { kind: 'codec' }>;
      const tree = (value: unknown) => toOutput(value, entry.carries);
      if (part === 'decode') return { run: () => decode(input[0]), output: tree };
      const value = toArgument(input[0], entry.carries);
      if (part === 'encode') return { run: () => encode(value), output: (text) => text };
      return { run: () => then(encode(value), decode), output: tree };
    }
  }
}

/**
 * Calls a program with one input in its JSON form and returns the output in its JSON form (a promise of it
 * when the submission is asynchronous). Class operations run in order on one fresh instance.
 *
 * @throws whatever the submission throws
 */
export function invoke(
  entry: Entry,
  program: Program,
  part: Part,
  input: readonly unknown[],
): unknown {
  const call = prepareCall(entry, program, part, input);
  return then(call.run(), (value) => call.output(value));
}

function operate(
  entry: Extract<Entry, { kind: 'class' }>,
  construct: Extract<Program, { kind: 'class' }>['construct'],
  input: readonly unknown[],
): unknown[] | Promise<unknown[]> {
  const [names, args] = input as [string[], unknown[][]];
  const instance = new construct(...args[0]!);
  const outputs: unknown[] = [null];
  for (let i = 1; i < names.length; i++) {
    const name = names[i]!;
    const method = instance[name];
    if (typeof method !== 'function') {
      throw new TypeError(`class ${entry.name} has no method ${name}`);
    }
    const output = (method as Callable).apply(instance, args[i]!);
    if (isPromise(output)) return operateLater(instance, entry, names, args, outputs, output);
    outputs.push(entry.methods[name] === 'void' ? null : output);
  }
  return outputs;
}

/** The rest of {@link operate} from the first method that answered with a promise. */
async function operateLater(
  instance: Record<string, unknown>,
  entry: Extract<Entry, { kind: 'class' }>,
  names: readonly string[],
  args: readonly unknown[][],
  outputs: unknown[],
  pending: PromiseLike<unknown>,
): Promise<unknown[]> {
  const keep = (name: string, output: unknown) =>
    outputs.push(entry.methods[name] === 'void' ? null : output);
  keep(names[outputs.length]!, await pending);
  while (outputs.length < names.length) {
    const name = names[outputs.length]!;
    keep(name, await (instance[name] as Callable).apply(instance, args[outputs.length]!));
  }
  return outputs;
}

/** The kinds that have one form in JSON, a list, and another inside a submission. */
const FORMS = {
  tree: { fromList: treeFromList, toList: treeToList },
  'nary-tree': { fromList: naryTreeFromList, toList: naryTreeToList },
};

function toArgument(value: unknown, kind: ValueKind): unknown {
  return kind === 'value' ? value : FORMS[kind].fromList(value as unknown[]);
}

function toOutput(value: unknown, kind: ValueKind): unknown {
  return kind === 'value' || value === undefined ? value : FORMS[kind].toList(value);
}

function then<T>(value: unknown, next: (value: unknown) => T): T | Promise<T> {
  return isPromise(value) ? Promise.resolve(value).then(next) : next(value);
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return (
    value !== null &&
    typeof value === 'object' &&
    'then' in value &&
    typeof value.then === 'function'
  );
}
