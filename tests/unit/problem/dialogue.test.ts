/** Who says what next in a dialogue, without any process: batches, lockstep, types, chance. */
import { describe, expect, test } from 'vitest';
import { wrong } from '../../../judge/check/checker.ts';
import type { Batch } from '../../../judge/entry/converse.ts';
import {
  type Conversation,
  Dialogue,
  type DialogueEntry,
  type InteractorDefinition,
  playHere,
  shownDialogue,
} from '../../../judge/problem/dialogue.ts';

const entry: DialogueEntry = {
  kind: 'dialogue',
  name: 'Guess',
  input: { secret: { kind: 'integer' }, seed: { kind: 'integer' } },
  methods: {
    guess: { parameters: {}, returns: { kind: 'integer' } },
    tell: { parameters: { low: { kind: 'boolean' } }, returns: { kind: 'void' } },
  },
};

const interactorOf = (
  ...conversations: (() => Conversation)[]
): InteractorDefinition<unknown[]> => ({
  maxTurns: 5_000,
  play: () => conversations.map((begin) => begin()),
});

/** Asks so often, and tells after each answer. */
function* asking(times: number): Conversation {
  yield ['Guess'];
  for (let i = 0; i < times; i++) {
    const guess = (yield ['guess']) as number;
    if (guess < 0) return wrong('guess() is negative', String(guess));
    yield ['tell', guess < 5];
  }
}

const begin = (...conversations: (() => Conversation)[]) =>
  new Dialogue(entry, interactorOf(...conversations), [7, 1]);

describe('a batch', () => {
  test('ends with the first call whose output is asked for', () => {
    const dialogue = begin(() => asking(2));
    expect(dialogue.next()).toEqual<Batch[]>([
      [
        0,
        [
          ['Guess', []],
          ['guess', []],
        ],
      ],
    ]);
    expect(dialogue.next([3])).toEqual<Batch[]>([
      [
        0,
        [
          ['tell', [true]],
          ['guess', []],
        ],
      ],
    ]);
    expect(dialogue.next([8])).toEqual<Batch[]>([[0, [['tell', [false]]]]]);
    expect(dialogue.next([null])).toEqual([]);
    expect(dialogue.transcript.conversations[0]).toEqual([
      ['Guess', [], undefined],
      ['guess', [], 3],
      ['tell', [true], undefined],
      ['guess', [], 8],
      ['tell', [false], undefined],
    ]);
  });

  test('has at most a thousand calls', () => {
    const dialogue = begin(function* () {
      yield ['Guess'];
      for (let i = 0; i < 1_500; i++) yield ['tell', true];
    });
    expect(dialogue.next().map(([, calls]) => calls.length)).toEqual([1_000]);
    expect(dialogue.next([null]).map(([, calls]) => calls.length)).toEqual([501]);
    expect(dialogue.next([null])).toEqual([]);
  });

  test('is there for each conversation that goes on', () => {
    const dialogue = begin(
      () => asking(1),
      () => asking(3),
    );
    expect(dialogue.next().map(([id]) => id)).toEqual([0, 1]);
    expect(dialogue.next([1, 2]).map(([id]) => id)).toEqual([0, 1]);
    expect(dialogue.next([null, 4]).map(([id]) => id)).toEqual([1]);
    expect(dialogue.next([6]).map(([id]) => id)).toEqual([1]);
    expect(dialogue.next([null])).toEqual([]);
    const answers = dialogue.transcript.conversations.map((turns) =>
      turns.flatMap(([method, , returned]) => (method === 'guess' ? [returned] : [])),
    );
    expect(answers).toEqual([[1], [2, 4, 6]]);
  });
});

describe('a dialogue ends', () => {
  test('with an output of another type', () => {
    for (const output of ['3', 0.5, NaN, undefined, null, [3]]) {
      const dialogue = begin(() => asking(2));
      dialogue.next();
      expect(dialogue.next([output])).toEqual([]);
      expect(dialogue.transcript.fault?.why.reason).toMatch(/guess\(\)/);
    }
  });

  test('where the interactor cannot go on, and the end of that conversation is shown', () => {
    const dialogue = begin(
      () => asking(9),
      () => asking(9),
    );
    dialogue.next();
    dialogue.next([1, 1]);
    expect(dialogue.next([-4, 2])).toEqual([]);
    const { fault } = dialogue.transcript;
    expect(fault).toEqual({ conversation: 0, why: wrong('guess() is negative', '-4') });
    const { turns, last } = shownDialogue(dialogue.transcript);
    expect(turns).toBe(8);
    expect(last.at(-1)).toEqual({ method: 'guess', args: [], returned: -4 });
    expect(last).toHaveLength(4);
  });

  test('by a fault of the package when there are too many calls', () => {
    const dialogue = begin(() => asking(4_000));
    dialogue.next();
    const goOn = () => {
      for (;;) dialogue.next([1]);
    };
    expect(goOn).toThrow('interactor.ts makes more than 5000 calls');
  });
});

describe('chance', () => {
  test('on the two sides has nothing to do with one another', () => {
    const of = (input: unknown[]) => {
      let drawn = 0;
      const { seed } = new Dialogue(
        entry,
        {
          maxTurns: 1,
          play: (_, random) => {
            drawn = random.fraction();
            return [];
          },
        },
        input,
      );
      return { seed, drawn };
    };
    expect(of([7, 1])).toEqual(of([7, 1]));
    // The submission's comes from the seed alone, the interactor's from all of the case.
    expect(of([8, 1]).seed).toBe(of([7, 1]).seed);
    expect(of([8, 1]).drawn).not.toBe(of([7, 1]).drawn);
    expect(of([7, 2]).seed).not.toBe(of([7, 1]).seed);
  });

  test('repeats where a program plays in this process, and is given back', () => {
    const { random } = Math;
    class Guess {
      guess() {
        return Math.floor(Math.random() * 1e6);
      }
      tell() {}
    }
    const program = { kind: 'class', construct: Guess } as never;
    const interactor = interactorOf(() => asking(5));
    const play = (seed: number) => playHere(entry, interactor, program, [7, seed]).conversations;
    expect(play(1)).toEqual(play(1));
    expect(play(1)).not.toEqual(play(2));
    expect(Math.random).toBe(random);
  });
});
