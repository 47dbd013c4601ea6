/**
 * The calls of a class, which a request has all of them, made one by one. They stay here, where Python cannot look:
 * whatever is in the interpreter's memory can be found from Python, by frames, by `gc` or byte by byte, the calls that
 * come later included. Each is handed over when it is made, and what it returns is taken out at once.
 */
import type { Entry } from '../../../types.ts';
import type { Request } from '../../../sandbox/protocol.ts';
import type { Making, PyBytes } from './judge.ts';

// Taken before any submission runs, and used without iterators: Python can replace what is JavaScript's as well.
const { stringify } = JSON;
const { hasOwn } = Object;

type Turns = Extract<Request, { type: 'turns' }>;
type Call = Turns['batches'][number][1][number];

const DONE = '{"type":"done"}';

export class Calls {
  #staged: unknown[] = [];
  /** What the calls made last have returned, as JSON. */
  #output = '';

  constructor(
    private readonly python: Making,
    private readonly entry: Extract<Entry, { kind: 'class' | 'dialogue' }>,
  ) {}

  /**
   * The reply to a request, as JSON or as Python tells it.
   *
   * @returns undefined for one that is not about calls
   */
  replyTo(request: Request): string | PyBytes | undefined {
    switch (request.type) {
      case 'call':
        return this.#makeAll(request.input) ?? this.#answer();
      case 'turns':
        return this.#takeTurns(request) ?? this.#answer();
      case 'stage':
        this.#staged = request.input;
        return DONE;
      case 'go':
        return this.#makeAll(this.#staged) ?? DONE;
      case 'fetch':
        return this.#answer();
      case 'count': {
        const refused = this.python.begin_counting(request.fuel);
        if (refused !== undefined) return refused;
        const failed = this.#makeAll(request.input);
        return this.python.end_counting(failed !== undefined) ?? failed;
      }
      default:
        return undefined;
    }
  }

  #answer(): string {
    return `{"type":"returned","output":${this.#output}}`;
  }

  /** The operations of one case on a fresh instance. @returns the reply where one throws */
  #makeAll(input: readonly unknown[]): PyBytes | undefined {
    const names = input[0] as string[];
    const lists = input[1] as unknown[][];
    this.python.begin_calls();
    let output = '';
    for (let i = 0; i < lists.length; i++) {
      const told = this.#make(0, i === 0 ? this.entry.name : names[i]!, lists[i]!);
      if (typeof told !== 'string') return told;
      output += i === 0 ? told : `,${told}`;
    }
    this.#output = `[${output}]`;
    return undefined;
  }

  /** A step in each conversation: the output is that of each batch's last call. @returns the reply where one throws */
  #takeTurns(request: Turns): PyBytes | undefined {
    // A getter of that name on every object would be shown the request.
    if (hasOwn(request, 'seed')) this.python.begin_calls(request.seed);
    const { batches } = request;
    let output = '';
    for (let i = 0; i < batches.length; i++) {
      const conversation = batches[i]![0];
      const calls = batches[i]![1];
      let last = 'null';
      for (let j = 0; j < calls.length; j++) {
        const told = this.#makeCall(conversation, calls[j]!);
        if (typeof told !== 'string') return told;
        last = told;
      }
      output += i === 0 ? last : `,${last}`;
    }
    this.#output = `[${output}]`;
    return undefined;
  }

  /** @param call one, or with a count so many with one integer after the other */
  #makeCall(conversation: number, call: Call): string | PyBytes {
    if (call.length < 3) return this.#make(conversation, call[0], call[1]);
    return this.python.make_series(conversation, call[0], call[1][0] as number, call[2]!);
  }

  #make(conversation: number, name: string, given: readonly unknown[]): string | PyBytes {
    return this.python.make_call(conversation, name, stringify(given));
  }
}
