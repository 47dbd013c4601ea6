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
/** The first day that is allowed, and how many there are. */
const FIRST = Date.UTC(2000, 0, 1) / 1000;
const DAYS = 18_263;

interface View {
  user_id: number;
  title_id: number;
  minutes: number | null;
  viewed_at: string;
}

const tables = (views: readonly View[]): Table[] =>
  makeTables(problem, { views: views.map((view) => ({ ...view })) });

/** A few weeks with days missing, several views on one day, and views near midnight. */
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
  small: fc.array(view, { maxLength: 10 }).map(tables),
  large: {
    'many-days': (random) => tables(randomViews(random, 20_000, DAYS)),
    'few-days': (random) => tables(randomViews(random, 20_000, 10)),
    'fifty-years-between': (random) =>
      tables([
        ...randomViews(random, 20, 10),
        { user_id: 1, title_id: 1, minutes: 70, viewed_at: formatTimestamp(FIRST) },
        {
          user_id: 1,
          title_id: 1,
          minutes: 70,
          viewed_at: formatTimestamp(FIRST + DAYS * DAY - 1),
        },
      ]),
  },
  growth: {
    days: {
      from: 1_250,
      legal: 20_000,
      // Nine days for ten views: the most days that are allowed, at most.
      make: (rows, random) => tables(randomViews(random, rows, Math.floor(rows * 0.9))),
    },
    views: {
      from: 1_250,
      legal: 20_000,
      make: (rows, random) => tables(randomViews(random, rows, 30)),
    },
  },
});
