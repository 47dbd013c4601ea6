import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

const MOST_TITLES = 10_000;
const MOST_LETTERS = 100;

/** Words over a few letters: what looks random is an anagram of its neighbour often enough. */
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

/** Titles of two letters, each as often as one of the amounts says. */
const amounts = (...amounts: number[]) => {
  const amount = fc.constantFrom(...amounts);
  const title = fc.tuple(amount, amount).map(([a, b]) => 'a'.repeat(a) + 'b'.repeat(b));
  return fc.array(title, { minLength: 2, maxLength: 9 });
};

/**
 * Counts that read alike when nothing stands between them (1 and 11, 11 and 1; in base 36, 1 and 36, 37 and 0),
 * and more of one letter than 32 bits or places are enough for.
 */
const ambiguous = fc.oneof(amounts(1, 2, 11, 12), amounts(0, 1, 36, 37), amounts(32, 33));

/** Titles that good hashes of their letters, without a comparison, take for anagrams. */
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

/** Names that every object or list has something under. */
const inherited = fc.constantFrom('constructor', 'at', 'map', 'fill');

const title = fc.oneof(
  { arbitrary: word('ab', 4), weight: 3 },
  { arbitrary: word('abcd', 5), weight: 3 },
  { arbitrary: word('adyz', 3), weight: 2 },
  { arbitrary: word('abcdefghijklmnopqrstuvwxyz', 9), weight: 1 },
  // Products of primes, of numbers beyond 2^53.
  { arbitrary: word('nopqrstuvwxyz', 14), weight: 1 },
  { arbitrary: runs, weight: 1 },
  { arbitrary: fc.constant(''), weight: 1 },
  { arbitrary: inherited, weight: 1 },
);

/** One of the titles before, turned around: reversed, rotated, or once more as it is. */
interface Echo {
  of: number;
  turn: number;
}

const echo: fc.Arbitrary<Echo> = fc.record({ of: fc.nat(9), turn: fc.nat(6) });

/** The titles, each echo in its place. */
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

/** Titles, and among them other arrangements of earlier ones. */
const rearranged = fc
  .tuple(title, fc.array(fc.oneof(title, echo), { maxLength: 13 }))
  .map(([first, parts]) => resolve(first, parts));

const shuffled = (random: Random, title: string) => random.shuffle([...title]).join('');

/** Moves letters so that the sum of the codes and the set of letters stay what they are. */
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

export default defineGenerators<[strs: string[]], string[][]>(problem, {
  small: fc
    .oneof(
      { weight: 16, arbitrary: rearranged },
      { weight: 2, arbitrary: ambiguous },
      { weight: 1, arbitrary: triples },
      { weight: 1, arbitrary: colliding },
    )
    .map((titles): [strs: string[]] => [titles]),
  large: {
    // Hardly two titles belong together: every search goes through to the end.
    'longest-titles': (random) => {
      const ending = random.text(MOST_LETTERS - 8);
      return [random.list(MOST_TITLES, () => random.text(8) + ending)];
    },
    // One group of everything: recursion and copies as deep and as long as they get.
    'one-group': (random) => {
      const title = random.text(8);
      return [random.list(MOST_TITLES, () => shuffled(random, title))];
    },
    // Three letters at most: many duplicates, empty titles among them.
    'short-titles': (random) => [
      random.list(MOST_TITLES, () => random.text(random.integer(0, 3), 'abcdefgh')),
    ],
    // Equal in length, in letters and in the sum of their codes, and still thousands of groups.
    'near-anagrams': (random) => {
      const counts = random.list(26, (letter) => (letter < 8 ? 3 : 2));
      return [random.list(2_000, () => shuffled(random, neighbours(random, counts)))];
    },
  },
  growth: {
    // More than half as many groups as titles, the largest of them still small. Short titles, so that their
    // letters cost little.
    titles: {
      from: 256,
      to: 65_536,
      make: (titles, random) => {
        const firsts = random.list(titles, () => random.text(random.integer(4, 7)));
        return [random.list(titles, () => shuffled(random, random.pick(firsts)))];
      },
    },
    // A few groups, one of which takes nearly all titles. Titles as short as can be, so that what grows with the
    // group is not hidden by what its titles cost.
    members: {
      from: 256,
      to: 131_072,
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
    // Two pairs of one length, far beyond 100 letters, where k log k and k² part. Few titles, so that the length
    // is what costs.
    letters: {
      from: 128,
      to: 131_072,
      make: (letters, random) => {
        const pair = random.list(2, () => random.text(letters));
        return [random.shuffle([...pair, ...pair].map((title) => shuffled(random, title)))];
      },
    },
  },
});
