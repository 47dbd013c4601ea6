import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Input = [titles: string[]];

/** Ways to write a letter, all of which count as the same letter. */
const LETTERS: string[][] = [
  ['a', 'A', 'á', 'Á', 'a\u0301', 'Å', 'ä'],
  ['b', 'B'],
  ['e', 'E', 'é', 'è', 'e\u0308', 'Ê'],
  ['n', 'N', 'ñ', 'N\u0303'],
  ['и', 'И', 'й', 'Й'],
  ['д', 'Д'],
  ['か', 'が'],
  ['ー'],
  ['ש', 'שׁ', 'ש\u05b8'],
  ['한'],
  ['ａ', 'Ａ'],
  // Beyond 65,535, as two halves each; the first two of the last four have the halves of the others.
  ['𐐀', '𐐨'],
  ['\u{20000}'],
  ['\u{20401}'],
  ['\u{20001}'],
  ['\u{20400}'],
  ['ʼ'],
];
const DIGITS = [['1'], ['2'], ['٣'], ['3']];
const NOISE = [
  ' ',
  '-',
  '!',
  '…',
  '’',
  "'",
  '&',
  ':',
  '😀',
  '\u200d',
  '\u00a0',
  '_',
  '^',
  '$',
  '+',
];

/** A letter by its number, and how it is written. */
type Glyph = [letter: number, way: number];

const write = ([letter, way]: Glyph) => {
  const ways = [...LETTERS, ...DIGITS][letter]!;
  return ways[way % ways.length]!;
};

const letter = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 2 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: LETTERS.length + DIGITS.length - 1 }) },
);
const glyphs = fc.array(fc.tuple(letter, fc.nat({ max: 6 })), { maxLength: 5 });
const noise = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom(...NOISE) },
);

/** Titles, some of which have the letters of an earlier one, reordered and written in other ways. */
const titles = fc
  .array(fc.tuple(glyphs, fc.nat({ max: 12 }), fc.nat({ max: 6 }), noise, noise), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts): Input => {
    const all: Glyph[][] = [];
    return [
      parts.map(([own, of, turn, before, between]) => {
        const earlier = all[of];
        const cut = turn % ((earlier?.length ?? 0) + 1);
        const echo = earlier?.map(([letter, way]): Glyph => [letter, way + turn]);
        const taken = echo ? [...echo.slice(cut), ...echo.slice(0, cut)] : own;
        all.push(taken);
        return before + taken.map(write).join(between);
      }),
    ];
  });

const WORDS = 'abcdefghijklmnopqrstuvwxyz';
const ACCENTED: Record<string, string> = { a: 'á', e: 'É', n: 'ñ', o: 'Ö', s: 'Š', u: 'û' };

/** The letters in a random order, in one of the ways to write them. */
const written = (letters: string, random: Random) =>
  random.shuffle([...letters]).map((each) => {
    const way = random.integer(1, 8);
    return way === 1 ? each.toUpperCase() : way === 2 ? (ACCENTED[each] ?? each) : each;
  });

/** The same as a title with a space here and there. */
const dressed = (letters: string, random: Random) =>
  written(letters, random)
    .map((each) => (random.integer(1, 10) === 1 ? `${each} ` : each))
    .join('');

export default defineGenerators(problem, {
  small: titles,
  large: {
    'short-titles': (random): Input => [
      random.list(5_000, () => dressed(random.text(random.integer(0, 4), 'aens'), random)),
    ],
    'long-titles': (random): Input => {
      const firsts = random.list(150, () => random.text(60, WORDS));
      return [random.list(600, () => dressed(random.pick(firsts), random))];
    },
    'other-scripts': (random): Input => [
      random.list(2_000, () =>
        random
          .list(random.integer(1, 6), () =>
            write([random.integer(0, LETTERS.length + DIGITS.length - 1), random.integer(0, 6)]),
          )
          .join(random.pick(NOISE)),
      ),
    ],
    'one-group': (random): Input => {
      const letters = random.text(7, WORDS);
      return [random.list(5_000, () => dressed(letters, random))];
    },
  },
  growth: {
    // Half of the titles in one group, the others in groups of about two.
    titles: {
      from: 16,
      legal: 10_000,
      make: (titles, random): Input => {
        const popular = random.text(6, WORDS);
        const firsts = random.list(titles / 4, () => random.text(random.integer(4, 6), WORDS));
        return [
          random.list(titles, () =>
            dressed(random.fraction() < 0.5 ? popular : random.pick(firsts), random),
          ),
        ];
      },
    },
    // Two pairs of one length, without spaces, so that no title gets longer than it may.
    letters: {
      from: 16,
      legal: 100,
      make: (letters, random): Input => {
        const pair = random.list(2, () => random.text(letters, WORDS));
        return [[...pair, ...pair].map((title) => written(title, random).join(''))];
      },
    },
  },
});
