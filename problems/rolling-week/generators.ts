import {
  defineGenerators,
  formatTimestamp,
  makeTables,
  type Random,
  type Table,
} from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

const DAY = 86_400;
/** Some days before the end of a February with 29 days. */
const START = Date.UTC(2024, 1, 24) / 1000;
/** The first day that is allowed. */
const FIRST = Date.UTC(2000, 0, 1) / 1000;

interface View {
  user_id: number;
  title_id: number;
  minutes: number | null;
  viewed_at: string;
}

const tables = (views: readonly View[]): Table[] =>
  makeTables(problem, { views: views.map((view) => ({ ...view })) });

/** A few weeks with days missing, several views on one day, and views near midnight; some are there twice. */
const view = fc.record({
  user_id: fc.integer({ min: 1, max: 2 }),
  title_id: fc.integer({ min: 1, max: 3 }),
  minutes: fc.option(fc.oneof(fc.constantFrom(0, 7, 70), fc.integer({ min: 0, max: 200 })), {
    freq: 6,
  }),
  viewed_at: fc
    .tuple(
      fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: 0, max: 10 }) },
        { weight: 1, arbitrary: fc.integer({ min: 11, max: 30 }) },
      ),
      fc.constantFrom(0, 1, 43_200, DAY - 1),
    )
    .map(([day, second]) => formatTimestamp(START + day * DAY + second)),
});

function randomViews(random: Random, rows: number, days: number): View[] {
  return random.list(rows, () => ({
    user_id: random.integer(1, 1_000),
    title_id: random.integer(1, 500),
    minutes: random.integer(1, 20) === 1 ? null : random.integer(0, 120),
    viewed_at: formatTimestamp(FIRST + random.integer(0, days * DAY - 1)),
  }));
}

export default defineGenerators(problem, {
  small: fc
    .array(fc.tuple(view, fc.constantFrom(1, 1, 1, 2)), { maxLength: 9 })
    .map((views) => tables(views.flatMap(([one, times]) => Array<View>(times).fill(one)))),
  // What is slow on these is told by growth, which goes on to the most rows that are allowed.
  large: {
    'many-days': (random) => tables(randomViews(random, 3_000, 2_500)),
    'few-days': (random) => tables(randomViews(random, 1_500, 10)),
    'years-between': (random) =>
      tables([
        ...randomViews(random, 20, 10),
        { user_id: 1, title_id: 1, minutes: 70, viewed_at: '2006-12-31 23:59:59' },
      ]),
  },
  growth: {
    days: {
      from: 320,
      legal: 20_000,
      // Nine days for ten views: at the largest size, about as many as there are from 2000 to 2049.
      make: (rows, random) => tables(randomViews(random, rows, Math.floor(rows * 0.9))),
    },
    views: {
      from: 320,
      legal: 20_000,
      make: (rows, random) => tables(randomViews(random, rows, 30)),
    },
  },
});
