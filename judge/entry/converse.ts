/** Takes turns with instances of a class: the sandbox's side of a dialogue, and how a reference plays. */
import type { Entry } from '../types.ts';
import type { FoundEntry } from './find-entry.ts';
import { isPromise, methodOf, returnType, toArguments, toOutput } from './invoke.ts';

// Taken before any submission runs, and used without iterators: a submission must not be shown later calls.
const { apply, construct: make } = Reflect;

/**
 * A call; the class's own name constructs an instance in the place of the one before. With a count, a method that
 * returns nothing is called so often, the first time with the integer given and then each time with the next one.
 */
export type Call = [method: string, args: unknown[], count?: number];

/**
 * Calls of one conversation, in order. Only the last one's output is told: the others return nothing, or nothing that
 * anybody asked for.
 */
export type Batch = [conversation: number, calls: Call[]];

/** The instances of a class, one for each conversation. */
export class Conversations {
  readonly #instances: (Record<string, unknown> | undefined)[] = [];
  readonly #construct: Extract<FoundEntry, { kind: 'class' }>['construct'];

  constructor(
    private readonly entry: Extract<Entry, { kind: 'dialogue' }>,
    program: FoundEntry,
  ) {
    this.#construct = (program as Extract<FoundEntry, { kind: 'class' }>).construct;
  }

  /**
   * Makes the calls.
   *
   * @returns the output of the last call of each batch, in the form that JSON has; a promise of them where a method is
   *   asynchronous
   * @throws whatever the submission throws
   */
  answer(batches: readonly Batch[]): unknown[] | Promise<unknown[]> {
    const outputs: unknown[] = [];
    for (let i = 0; i < batches.length; i++) {
      const conversation = batches[i]![0];
      const calls = batches[i]![1];
      for (let j = 0; j < calls.length; j++) {
        const output = this.#make(conversation, calls[j]!);
        if (isPromise(output)) return this.#answerLater(batches, outputs, i, j, output);
        outputs[i] = this.#told(calls[j]!, output);
      }
    }
    return outputs;
  }

  /** The rest of {@link answer}, from the first call that answered with a promise. */
  async #answerLater(
    batches: readonly Batch[],
    outputs: unknown[],
    i: number,
    j: number,
    pending: PromiseLike<unknown>,
  ): Promise<unknown[]> {
    outputs[i] = this.#told(batches[i]![1][j]!, await pending);
    for (let at = j + 1; i < batches.length; i++, at = 0) {
      const conversation = batches[i]![0];
      const calls = batches[i]![1];
      for (; at < calls.length; at++) {
        outputs[i] = this.#told(calls[at]!, await this.#make(conversation, calls[at]!));
      }
    }
    return outputs;
  }

  /** A call, once or as often as it says; a promise where one of them is asynchronous. */
  #make(conversation: number, call: Call): unknown {
    // Not by asking for what may be missing: a submission may have put something there for all arrays.
    return call.length > 2
      ? this.#series(conversation, call[0], call[1][0] as number, call[2]!)
      : this.#call(conversation, call[0], call[1]);
  }

  #series(conversation: number, name: string, first: number, count: number): unknown {
    for (let i = 0; i < count; i++) {
      const instance = this.#instances[conversation]!;
      const output = apply(methodOf(instance, this.entry, name), instance, [first + i]);
      if (!isPromise(output)) continue;
      return output.then(() => this.#series(conversation, name, first + i + 1, count - i - 1));
    }
    return undefined;
  }

  #call(conversation: number, name: string, given: unknown[]): unknown {
    const { entry } = this;
    if (name === entry.name) {
      this.#instances[conversation] = make(this.#construct, toArguments(given, entry.construct));
      return undefined;
    }
    const instance = this.#instances[conversation]!;
    const method = methodOf(instance, entry, name);
    return apply(method, instance, toArguments(given, entry.methods[name]));
  }

  #told(call: Call, output: unknown): unknown {
    const returns = returnType(this.entry, call[0]);
    return returns.kind === 'void' ? null : toOutput(output, returns);
  }
}
