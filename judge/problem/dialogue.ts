/**
 * A dialogue between a problem's interactor, on the judge's side, and a program: who says what next, and what was said.
 *
 * The interactor holds one conversation or several at once, each with an instance of the program's class. A
 * conversation is a generator: it yields a call and is given what the call returned. Calls that return nothing are
 * not waited for: they go together with the next call of the conversation. They cannot change what comes after them,
 * since the interactor has learned nothing meanwhile. All conversations take a step at the same time, in one frame.
 */
import { createHash } from 'node:crypto';
import type { CheckResult } from '../check/checker.ts';
import { type Batch, Conversations } from '../entry/converse.ts';
import type { FoundEntry } from '../entry/find-entry.ts';
import { returnType } from '../entry/invoke.ts';
import { seededRandom } from '../base/seeded-random.ts';
import { PLAIN_WORDS, type Words } from '../base/words.ts';
import type { Entry, ShownDialogue } from '../types.ts';
import { resultFault } from './fit.ts';
import { Random } from './random.ts';

export type DialogueEntry = Extract<Entry, { kind: 'dialogue' }>;
type Wrong = Extract<CheckResult, { right: false }>;

/**
 * The integers from `from` up to, but not including, `to`. As the only argument of a method that returns nothing, it
 * stands for a call with each of them. They are made where the program is, so that there can be millions; in the
 * transcript they are one turn.
 */
export class Range {
  constructor(
    readonly from: number,
    readonly to: number,
  ) {}

  get length(): number {
    return Math.max(0, this.to - this.from);
  }
}

/** A call by an interactor; the class's own name constructs an instance. */
type InteractorCall = [method: string, ...args: unknown[]];

/**
 * One conversation: yields calls, and is given what each returned, which has the type that the entry gives. It returns
 * nothing when it is over, or what `wrong` makes where a call's output makes it impossible to go on.
 */
export type Conversation = Generator<InteractorCall, Wrong | void, unknown>;

/** What `interactor.ts` of a package says. */
export interface InteractorDefinition<Input extends unknown[]> {
  /** The most calls that all conversations of one dialogue make together; to make more is a fault of the package. */
  maxTurns: number;
  /**
   * Begins the conversations of a dialogue.
   *
   * @param input of the case: it never enters the sandbox
   * @param random draws what the case leaves to chance; one stream for each conversation is made by `random.fork()`
   */
  play(input: Input, random: Random): Conversation[];
  /**
   * What the program has lost against the best choices, summed over the conversations, up to and including each round:
   * the growth of this curve is checked along the axes of the problem's `regretGrowth`.
   */
  regret?(input: Input, transcript: Transcript): ArrayLike<number>;
  /** The most regret that the checker accepts, for the table that `npm run simulate` makes. */
  allowed?(input: Input): number;
  /**
   * How near a dialogue is to being rejected by its checker, for the same table where it is not regret that is judged: 1
   * is the limit, NaN stands for a case on which chance decides nothing.
   */
  share?(input: Input, transcript: Transcript): number;
}

/** One call and what it returned; undefined for one that returns nothing, or was not answered. */
export type Turn = [method: string, args: unknown[], returned: unknown];

/** What was said: what a checker sees of a dialogue. */
export class Transcript {
  /** The turns of each conversation. */
  readonly conversations: Turn[][] = [];
  /** Why a conversation could not go on; and which one, counted from 0. */
  fault: { conversation: number; why: Wrong } | undefined;
  /** The conversation that was answered last. */
  last = 0;

  /** How many calls there were. */
  get turns(): number {
    return this.conversations.reduce((sum, { length }) => sum + length, 0);
  }
}

/** Turns that are shown of a dialogue. */
const SHOWN_TURNS = 8;

/** The end of a dialogue: of the conversation that could not go on where there is one, else of the one answered last. */
export function shownDialogue(transcript: Transcript): ShownDialogue {
  const { conversations, fault, last, turns } = transcript;
  const shown = conversations[fault?.conversation ?? last] ?? [];
  return {
    turns,
    last: shown
      .slice(-SHOWN_TURNS)
      .map(([method, args, returned]) =>
        returned === undefined ? { method, args } : { method, args, returned },
      ),
  };
}

/** Calls in one frame that are not waited for. */
const MAX_BATCH = 1_000;

/** One dialogue: {@link next} is given outputs and says the calls after them. */
export class Dialogue {
  readonly transcript = new Transcript();
  /** The seed of all chance in the sandbox. It is made of the case's seed alone, which tells nothing of the rest. */
  readonly seed: number;
  readonly #active: { id: number; conversation: Conversation; pending: Turn | undefined }[];
  #turns = 0;

  /**
   * @param input of the case
   * @param words in which the program reads of what it has returned
   */
  constructor(
    private readonly entry: DialogueEntry,
    private readonly interactor: InteractorDefinition<unknown[]>,
    input: readonly unknown[],
    private readonly words: Words = PLAIN_WORDS,
  ) {
    const at = Object.keys(entry.input).indexOf('seed');
    this.seed = hash(`submission ${String(input[at])}`);
    // All of the case goes into it: who knows the seed alone cannot foresee what the interactor draws.
    const random = new Random(hash(`interactor ${JSON.stringify(input)}`));
    this.#active = interactor.play(input as unknown[], random).map((conversation, id) => {
      this.transcript.conversations.push([]);
      return { id, conversation, pending: undefined };
    });
  }

  /**
   * The calls to make next, a batch for each conversation that goes on; none when the dialogue is over.
   *
   * @param outputs of the batches before, in their order; none at the beginning
   */
  next(outputs: readonly unknown[] = []): Batch[] {
    const batches: Batch[] = [];
    const { transcript } = this;
    for (const [i, { id, pending }] of this.#active.entries()) {
      if (!pending) continue;
      const returns = returnType(this.entry, pending[0]);
      if (returns.kind === 'void') continue;
      pending[2] = outputs[i];
      const fault = resultFault(outputs[i], returns, `${pending[0]}()`, this.words);
      if (fault) return this.#stop(id, fault);
      transcript.last = id;
    }
    for (const one of this.#active.splice(0)) {
      const calls: Batch[1] = [];
      let returned = one.pending?.[2];
      one.pending = undefined;
      for (;;) {
        const { done, value } = one.conversation.next(returned);
        if (done) {
          if (value) return this.#stop(one.id, value);
          break;
        }
        const [method, ...args] = value;
        if (++this.#turns > this.interactor.maxTurns) {
          throw new Error(`interactor.ts makes more than ${this.interactor.maxTurns} calls`);
        }
        const turn: Turn = [method, args, undefined];
        transcript.conversations[one.id]!.push(turn);
        const isAsking = returnType(this.entry, method).kind !== 'void';
        const [first] = args;
        if (!(first instanceof Range)) calls.push([method, args]);
        else if (isAsking) throw new Error(`interactor.ts calls ${method}() with a range`);
        else calls.push([method, [first.from], first.length]);
        one.pending = turn;
        if (isAsking || calls.length >= MAX_BATCH) break;
        returned = undefined;
      }
      if (calls.length === 0) continue;
      batches.push([one.id, calls]);
      this.#active.push(one);
    }
    return batches;
  }

  #stop(conversation: number, why: Wrong): [] {
    this.transcript.fault = { conversation, why };
    this.#active.length = 0;
    return [];
  }
}

/**
 * Plays a dialogue with a program in this process, as the reference and the slow solution do. Chance comes from the
 * case's seed, as it does in the sandbox.
 *
 * @throws whatever the program throws; Error where it is asynchronous
 */
export function playHere(
  entry: DialogueEntry,
  interactor: InteractorDefinition<unknown[]>,
  program: FoundEntry,
  input: readonly unknown[],
): Transcript {
  const dialogue = new Dialogue(entry, interactor, input);
  const conversations = new Conversations(entry, program);
  const { random } = Math;
  const seeded = seededRandom(dialogue.seed);
  try {
    for (let batches = dialogue.next(); batches.length > 0;) {
      Math.random = seeded;
      const outputs = conversations.answer(batches);
      Math.random = random;
      if (!Array.isArray(outputs)) throw new Error(`${entry.name} is asynchronous`);
      // As they are now: the program may go on changing an array that it has returned.
      batches = dialogue.next(structuredClone(outputs));
    }
  } finally {
    Math.random = random;
  }
  return dialogue.transcript;
}

/** Why a conversation could not go on; undefined when all came to their end. */
export function transcriptFault({ fault }: Transcript): Wrong | undefined {
  return fault?.why;
}

/** 32 bits of a text's SHA-256. */
function hash(text: string): number {
  return createHash('sha256').update(text).digest().readInt32LE();
}
