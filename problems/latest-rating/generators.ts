import {
  defineGenerators,
  formatTimestamp,
  makeTables,
  type Random,
  type Table,
} from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

const START = Date.UTC(2024, 0, 1) / 1000;
const DAY = 86_400;

interface View {
  user_id: number;
  title_id: number;
  minutes: number;
  rating: number | null;
  viewed_at: string;
}

const tables = (views: readonly View[]): Table[] =>
  makeTables(problem, { views: views.map((view) => ({ ...view })) });

/** Few viewers, titles and moments, so that ties of every kind come up, of days too; years that end. */
const view = fc.record({
  user_id: fc.integer({ min: 1, max: 2 }),
  title_id: fc.integer({ min: 1, max: 2 }),
  minutes: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 1 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 1_000 }) },
  ),
  rating: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 3 }),
  viewed_at: fc
    .oneof(
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom(0, 0, 0, DAY / 2))
          .map(([day, second]) => day * DAY + second),
      },
      { weight: 1, arbitrary: fc.integer({ min: -3 * DAY, max: 400 * DAY }) },
    )
    .map((seconds) => formatTimestamp(START + seconds)),
});

/** Views of so many viewers and titles, one in three without a rating, in no order. */
function randomViews(random: Random, rows: number, viewers: number, titles: number): View[] {
  return random.list(rows, () => ({
    user_id: random.integer(1, viewers),
    title_id: random.integer(1, titles),
    minutes: random.integer(0, 120),
    rating: random.integer(1, 3) === 1 ? null : random.integer(1, 5),
    viewed_at: formatTimestamp(START + random.integer(0, 300 * DAY)),
  }));
}

/** The newest first, which is how such a table is often filled. */
const newestFirst = (views: View[]): View[] =>
  views.sort((a, b) => (a.viewed_at < b.viewed_at ? 1 : -1));

export default defineGenerators(problem, {
  small: fc.array(view, { maxLength: 12 }).map(tables),
  // What is slow on these is told by growth, which goes on to the most rows that are allowed.
  large: {
    'many-viewers': (random) => tables(randomViews(random, 5_000, 1_250, 500)),
    'few-viewers': (random) => tables(randomViews(random, 5_000, 5, 500)),
    'one-viewer-one-title': (random) => tables(randomViews(random, 3_000, 1, 1)),
    'nothing-rated': (random) =>
      tables(randomViews(random, 2_000, 50, 50).map((one) => ({ ...one, rating: null }))),
  },
  growth: {
    // A few viewers who see all titles: what compares the views of a viewer with one another shows here.
    titles: {
      from: 320,
      legal: 20_000,
      make: (rows, random) => tables(newestFirst(randomViews(random, rows, 4, rows / 2))),
    },
    viewers: {
      from: 320,
      legal: 20_000,
      make: (rows, random) => tables(randomViews(random, rows, Math.ceil(rows / 10), 50)),
    },
  },
});
