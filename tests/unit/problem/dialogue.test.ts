/** Who says what next in a dialogue, without any process: batches, lockstep, types, chance. */
import { describe, expect, test } from 'vitest';
import { wrong } from '../../../judge/check/checker.ts';
import { type Batch, Conversations } from '../../../judge/entry/converse.ts';
import {
  type Conversation,
  Dialogue,
  type DialogueEntry,
  type InteractorDefinition,
  playHere,
  Range,
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

describe('a range', () => {
  const sums: DialogueEntry = {
    kind: 'dialogue',
    name: 'Sum',
    input: { seed: { kind: 'integer' } },
    methods: {
      add: { parameters: { item: { kind: 'integer' } }, returns: { kind: 'void' } },
      sum: { parameters: {}, returns: { kind: 'integer' } },
    },
  };
  const adding = interactorOf(function* () {
    yield ['Sum'];
    yield ['add', new Range(3, 6)];
    yield ['add', new Range(7, 7)];
    yield ['add', 100];
    yield ['sum'];
  });
  class Sum {
    total = 0;
    add(item: number): unknown {
      this.total = this.total * 2 + item;
      return undefined;
    }
    sum(): unknown {
      return this.total;
    }
  }
  class LaterSum extends Sum {
    override async add(item: number) {
      await Promise.resolve();
      super.add(item);
    }
    override async sum() {
      await Promise.resolve();
      return this.total;
    }
  }
  // ((3 · 2 + 4) · 2 + 5) · 2 + 100
  const TOTAL = 150;

  test('is one call with a count, and one turn', () => {
    const dialogue = new Dialogue(sums, adding, [1]);
    expect(dialogue.next()[0]![1]).toEqual([
      ['Sum', []],
      ['add', [3], 3],
      ['add', [7], 0],
      ['add', [100]],
      ['sum', []],
    ]);
    expect(dialogue.transcript.turns).toBe(5);
    expect(dialogue.transcript.conversations[0]![1]).toEqual(['add', [new Range(3, 6)], undefined]);
  });

  test('is a call with each integer, in order', () => {
    const program = { kind: 'class', construct: Sum } as never;
    const { conversations } = playHere(sums, adding, program, [1]);
    expect(conversations[0]!.at(-1)).toEqual(['sum', [], TOTAL]);
  });

  test('waits for a method that is asynchronous', async () => {
    const program = { kind: 'class', construct: LaterSum } as never;
    const batches = new Dialogue(sums, adding, [1]).next();
    const outputs = await new Conversations(sums, program).answer(batches);
    expect(outputs).toEqual([TOTAL]);
  });

  test('cannot be asked: the package is at fault', () => {
    const asked = interactorOf(function* () {
      yield ['Sum'];
      yield ['sum', new Range(0, 2)];
    });
    expect(() => new Dialogue(sums, asked, [1]).next()).toThrow('interactor.ts calls sum()');
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

test('what a program in this process has returned stays what it was', () => {
  const lists: DialogueEntry = {
    kind: 'dialogue',
    name: 'List',
    input: { seed: { kind: 'integer' } },
    methods: { grow: { parameters: {}, returns: { kind: 'array', of: { kind: 'integer' } } } },
  };
  class List {
    items: number[] = [];
    grow() {
      this.items.push(this.items.length);
      return this.items;
    }
  }
  const growing = interactorOf(function* () {
    yield ['List'];
    yield ['grow'];
    yield ['grow'];
  });
  const program = { kind: 'class', construct: List } as never;
  const [turns] = playHere(lists, growing, program, [1]).conversations;
  expect(turns!.map(([, , returned]) => returned)).toEqual([undefined, [0], [0, 1]]);
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
