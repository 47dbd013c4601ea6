import type { Entry, ValueKind } from '../types.ts';
import type { Callable, Program } from './program.ts';
import { treeFromList, treeToList } from './trees.ts';

/**
 * Which part of an entry one process performs: all of it, or one half of a codec, so that a text can be
 * carried from a process that encoded to one that never did.
 */
export type Part = 'whole' | 'encode' | 'decode';

/**
 * Calls a program with one input in its JSON form and returns the output in its JSON form (a promise of it
 * when the submission is asynchronous). Class operations run in order on one fresh instance.
 *
 * @param input the list of arguments; for `decode`, the list `[text]`
 * @throws whatever the submission throws
 */
export function invoke(
  entry: Entry,
  program: Program,
  part: Part,
  input: readonly unknown[],
): unknown {
  switch (entry.kind) {
    case 'function': {
      const kinds = Object.values(entry.parameters);
      const args = input.map((value, i) => toArgument(value, kinds[i] ?? 'value'));
      const { call } = program as Extract<Program, { kind: 'function' }>;
      return then(call(...args), (output) => toOutput(output, entry.returns));
    }
    case 'class':
      return operate(entry, program as Extract<Program, { kind: 'class' }>, input);
    case 'codec': {
      const { encode, decode } = program as Extract<Program, { kind: 'codec' }>;
      const { carries } = entry;
      const read = (text: unknown) =>
        then(decode(text), (output: unknown) => toOutput(output, carries));
      if (part === 'decode') return read(input[0]);
      const text = encode(toArgument(input[0], carries));
      return part === 'encode' ? text : then(text, read);
    }
  }
}

function operate(
  entry: Extract<Entry, { kind: 'class' }>,
  program: Extract<Program, { kind: 'class' }>,
  input: readonly unknown[],
): unknown[] | Promise<unknown[]> {
  const [names, args] = input as [string[], unknown[][]];
  const instance = new program.construct(...args[0]!);
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

function toArgument(value: unknown, kind: ValueKind): unknown {
  return kind === 'tree' ? treeFromList(value as unknown[]) : value;
}

function toOutput(value: unknown, kind: ValueKind): unknown {
  return kind === 'tree' && value !== undefined ? treeToList(value) : value;
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
