/** Calls an entry with an input as JSON has it, and gives the output the form that JSON has. */
import type { Entry, Parameters, Signature, Table, Type } from '../types.ts';
import type { Callable, FoundEntry } from './find-entry.ts';
import { type Form, formOf } from './forms.ts';
import { naryTreeFromList, naryTreeToList } from './nary-trees.ts';
import { type Row, rowsOf, tableOf } from './tables.ts';
import { treeFromList, treeToList } from './trees.ts';

// Taken before any submission runs, and used without iterators: what a submission puts in the place of the engine's own
// functions must not be shown the calls that come later.
const { apply, construct: make } = Reflect;

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
  program: FoundEntry,
  part: Part,
  input: readonly unknown[],
): Call {
  switch (entry.kind) {
    case 'function': {
      const args = toArguments(input, entry);
      const { call } = program as Extract<FoundEntry, { kind: 'function' }>;
      return {
        run: () => apply(call, undefined, args),
        output: (value) => toOutput(value, entry.returns),
      };
    }
    case 'class': {
      const { construct } = program as Extract<FoundEntry, { kind: 'class' }>;
      const names = input[0] as string[];
      const args = input[1] as unknown[][];
      const ready: unknown[][] = [];
      for (let i = 0; i < args.length; i++) {
        const signature = i === 0 ? entry.construct : entry.methods[names[i]!];
        ready[i] = toArguments(args[i]!, signature);
      }
      return {
        run: () => operate(entry, construct, names, ready),
        output: (values) => outputsOf(entry, names, values as unknown[]),
      };
    }
    case 'query': {
      const { call } = program as Extract<FoundEntry, { kind: 'function' }>;
      const tables = (input as Table[]).map(rowsOf);
      const names = Object.keys(entry.columns);
      return {
        run: () => apply(call, undefined, tables),
        output: (rows) => tableOf(names, rows as Row[]),
      };
    }
    case 'dialogue':
      throw new Error('a dialogue is no single call');
    case 'codec': {
      const { encode, decode } = program as Extract<FoundEntry, { kind: 'codec' }>;
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
  program: FoundEntry,
  part: Part,
  input: readonly unknown[],
): unknown {
  const call = prepareCall(entry, program, part, input);
  return then(call.run(), (value) => call.output(value));
}

function operate(
  entry: Extract<Entry, { kind: 'class' }>,
  construct: Extract<FoundEntry, { kind: 'class' }>['construct'],
  names: readonly string[],
  args: readonly unknown[][],
): unknown[] | Promise<unknown[]> {
  const instance = make(construct, args[0] as unknown[]);
  const outputs: unknown[] = [null];
  for (let i = 1; i < names.length; i++) {
    const method = methodOf(instance, entry, names[i]!);
    const output = apply(method, instance, args[i] as unknown[]);
    if (isPromise(output)) return operateLater(instance, entry, names, args, outputs, output);
    outputs[i] = kept(entry, names[i]!, output);
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
  let i = outputs.length;
  outputs[i] = kept(entry, names[i]!, await pending);
  for (i++; i < names.length; i++) {
    const method = methodOf(instance, entry, names[i]!);
    outputs[i] = kept(entry, names[i]!, await apply(method, instance, args[i] as unknown[]));
  }
  return outputs;
}

/** @throws where the class of the instance has no such method */
export function methodOf(
  instance: Record<string, unknown>,
  entry: { name: string },
  name: string,
): Callable {
  const method = instance[name];
  if (typeof method !== 'function') {
    throw new TypeError(`class ${entry.name} has no method ${name}`);
  }
  return method as Callable;
}

const VOID: Type = { kind: 'void' };

/** What a call returns: nothing, where it constructs. */
export function returnType(
  { methods }: { methods: Record<string, Signature> },
  name: string,
): Type {
  return methods[name]?.returns ?? VOID;
}

/** A method may return what it likes where nothing is asked for. */
function kept(entry: Extract<Entry, { kind: 'class' }>, name: string, output: unknown): unknown {
  return returnType(entry, name).kind === 'void' ? null : output;
}

/** What the methods returned, each in its JSON form. */
function outputsOf(
  entry: Extract<Entry, { kind: 'class' }>,
  names: readonly string[],
  values: readonly unknown[],
): unknown[] {
  return values.map((value, i) => {
    const returns = returnType(entry, names[i]!);
    return returns.kind === 'void' ? value : toOutput(value, returns);
  });
}

/** The forms that are a list in JSON and something else inside a submission. */
const TREES = {
  tree: { fromList: treeFromList, toList: treeToList },
  'nary-tree': { fromList: naryTreeFromList, toList: naryTreeToList },
} satisfies Partial<Record<Form, object>>;

/** Arguments in the form that a submission expects. */
export function toArguments(input: readonly unknown[], called: Parameters | undefined): unknown[] {
  const types = Object.values(called?.parameters ?? {});
  const args: unknown[] = [];
  for (let i = 0; i < input.length; i++) args[i] = toArgument(input[i], types[i]);
  return args;
}

function toArgument(value: unknown, type: Type | undefined): unknown {
  const form = type ? formOf(type) : 'value';
  return form === 'value' ? value : TREES[form].fromList(value as unknown[]);
}

/** What a submission returned, in the form that JSON has. */
export function toOutput(value: unknown, type: Type): unknown {
  const form = formOf(type);
  return form === 'value' || value === undefined ? value : TREES[form].toList(value);
}

function then<T>(value: unknown, next: (value: unknown) => T): T | Promise<T> {
  return isPromise(value) ? Promise.resolve(value).then(next) : next(value);
}

/** Whether something is a promise, of whatever realm. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return (
    value !== null &&
    typeof value === 'object' &&
    'then' in value &&
    typeof value.then === 'function'
  );
}
