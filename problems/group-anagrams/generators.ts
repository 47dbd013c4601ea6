import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

const MOST_TITLES = 10_000;
const MOST_LETTERS = 100;

/** Words of a few different letters: random enough, but often anagrams of each other. */
const word = (alphabet: string, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength });

/** Runs of one letter, long enough for counts of two digits. */
const runs = fc
  .array(
    fc.tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.oneof(fc.constantFrom(1, 2), fc.integer({ min: 9, max: 12 })),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.map(([letter, times]) => letter.repeat(times)).join(''));

/** Titles of two different letters, each repeated by one of the amounts. */
const amounts = (...amounts: number[]) => {
  const amount = fc.constantFrom(...amounts);
  const title = fc.tuple(amount, amount).map(([a, b]) => 'a'.repeat(a) + 'b'.repeat(b));
  return fc.array(title, { minLength: 2, maxLength: 9 });
};

/**
 * Counts that look the same without a separator (1 and 11, 11 and 1; in base 36, 1 and 36, 37 and 0), and more of
 * one letter than fit into 32 bits or slots.
 */
const ambiguous = fc.oneof(amounts(1, 2, 11, 12), amounts(0, 1, 36, 37), amounts(32, 33));

/** Titles that good hashes of their letters, without a comparison, treat as anagrams. */
const colliding = fc
  .constantFrom(
    { of: 'sorted, base 31 in 32 bits', titles: ['ceimnops', 'bghirvzz'] },
    { of: 'a prime for each letter, modulo 1,000,000,007', titles: ['jquuux', 'fkmnoy'] },
  )
  .map(({ titles }) => [...titles]);

/** Many triples of seven letters: some have equal sums, and equal sums of squares. */
const triples = fc.array(
  fc.string({ unit: fc.constantFrom(...'abcdefg'), minLength: 3, maxLength: 3 }),
  { minLength: 10, maxLength: 14, size: 'max' },
);

/** Names of properties that every object or array has. */
const inherited = fc.constantFrom('constructor', 'at', 'map', 'fill');

const title = fc.oneof(
  { arbitrary: word('ab', 4), weight: 3 },
  { arbitrary: word('abcd', 5), weight: 3 },
  { arbitrary: word('adyz', 3), weight: 2 },
  { arbitrary: word('abcdefghijklmnopqrstuvwxyz', 9), weight: 1 },
  // Products of primes beyond 2^53.
  { arbitrary: word('nopqrstuvwxyz', 14), weight: 1 },
  { arbitrary: runs, weight: 1 },
  { arbitrary: fc.constant(''), weight: 1 },
  { arbitrary: inherited, weight: 1 },
);

/** An earlier title again: reversed, rotated, or unchanged. */
interface Echo {
  of: number;
  turn: number;
}

const echo: fc.Arbitrary<Echo> = fc.record({ of: fc.nat(9), turn: fc.nat(6) });

/** The titles, with each echo in its position. */
function resolve(first: string, parts: readonly (string | Echo)[]): string[] {
  const titles = [first];
  for (const part of parts) {
    titles.push(
      typeof part === 'string' ? part : rearrange(titles[part.of % titles.length]!, part),
    );
  }
  return titles;
}

function rearrange(title: string, { turn }: Echo): string {
  if (turn === 1) return [...title].reverse().join('');
  const cut = turn % (title.length + 1);
  return title.slice(cut) + title.slice(0, cut);
}

/** Titles, mixed with rearrangements of earlier ones. */
const rearranged = fc
  .tuple(title, fc.array(fc.oneof(title, echo), { maxLength: 13 }))
  .map(([first, parts]) => resolve(first, parts));

const shuffled = (random: Random, title: string) => random.shuffle([...title]).join('');

/** Changes letters so that the sum of the codes and the set of letters stay the same. */
function neighbours(random: Random, counts: readonly number[]): string {
  const moved = [...counts];
  for (let i = 0; i < 4; i++) {
    const low = random.integer(0, 22);
    // One step up for the lower letter, one step down for the higher: "ad" becomes "bc".
    if (moved[low]! < 2 || moved[low + 3]! < 2) continue;
    moved[low]!--;
    moved[low + 1]!++;
    moved[low + 2]!++;
    moved[low + 3]!--;
  }
  return moved.map((count, letter) => String.fromCharCode(97 + letter).repeat(count)).join('');
}

export default defineGenerators<[strs: string[]], unknown>(problem, {
  small: fc
    .oneof(
      { weight: 16, arbitrary: rearranged },
      { weight: 2, arbitrary: ambiguous },
      { weight: 1, arbitrary: triples },
      { weight: 1, arbitrary: colliding },
    )
    .map((titles): [strs: string[]] => [titles]),
  large: {
    // Hardly any two titles belong together: every search goes to the end.
    'longest-titles': (random) => {
      const ending = random.text(MOST_LETTERS - 8);
      return [random.list(MOST_TITLES, () => random.text(8) + ending)];
    },
    // A single group: recursion and copies get as deep and as long as possible.
    'one-group': (random) => {
      const title = random.text(8);
      return [random.list(MOST_TITLES, () => shuffled(random, title))];
    },
    // At most three letters: many duplicates, including empty titles.
    'short-titles': (random) => [
      random.list(MOST_TITLES, () => random.text(random.integer(0, 3), 'abcdefgh')),
    ],
    // Equal length, letters and sum of codes, but still thousands of groups.
    'near-anagrams': (random) => {
      const counts = random.list(26, (letter) => (letter < 8 ? 3 : 2));
      return [random.list(2_000, () => shuffled(random, neighbours(random, counts)))];
    },
  },
  growth: {
    // More than half as many groups as titles, the largest of them still small. Short titles, so that their
    // letters cost little.
    titles: {
      from: 16,
      legal: 10_000,
      make: (titles, random) => {
        const firsts = random.list(titles, () => random.text(random.integer(4, 7)));
        return [random.list(titles, () => shuffled(random, random.pick(firsts)))];
      },
    },
    // A few groups, one of which takes nearly all titles. The titles are as short as possible, so that the cost of
    // a growing group is not hidden by the cost of its titles.
    members: {
      from: 16,
      legal: 10_000,
      make: (titles, random) => {
        const popular = random.text(2);
        const others = random.list(8, () => random.text(random.integer(1, 3)));
        return [
          random.list(titles, () =>
            shuffled(random, random.integer(1, 8) === 1 ? random.pick(others) : popular),
          ),
        ];
      },
    },
    // Two pairs of one length. Few titles, so that the length is what costs.
    letters: {
      from: 16,
      legal: MOST_LETTERS,
      make: (letters, random) => {
        const pair = random.list(2, () => random.text(letters));
        return [random.shuffle([...pair, ...pair].map((title) => shuffled(random, title)))];
      },
    },
  },
});
