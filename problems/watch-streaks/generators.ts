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
const START = Date.UTC(2024, 1, 26) / 1000;

interface View {
  user_id: number;
  title_id: number;
  viewed_at: string;
}

const tables = (views: readonly View[]): Table[] =>
  makeTables(problem, { views: views.map((view) => ({ ...view })) });

/** Few days, so that there are runs, several views a day, and gaps; around the ends of a month and of a year. */
const view = fc.record({
  user_id: fc.integer({ min: 1, max: 2 }),
  title_id: fc.integer({ min: 1, max: 3 }),
  viewed_at: fc
    .tuple(
      fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: 0, max: 7 }) },
        { weight: 1, arbitrary: fc.integer({ min: -60, max: -54 }) },
        { weight: 1, arbitrary: fc.integer({ min: 300, max: 400 }) },
      ),
      fc.constantFrom(0, 1, 43_200, DAY - 1),
    )
    .map(([day, second]) => formatTimestamp(START + day * DAY + second)),
});

function randomViews(random: Random, rows: number, viewers: number, days: number): View[] {
  return random.list(rows, () => ({
    user_id: random.integer(1, viewers),
    title_id: random.integer(1, 500),
    viewed_at: formatTimestamp(START + random.integer(0, days * DAY - 1)),
  }));
}

export default defineGenerators(problem, {
  small: fc.array(view, { maxLength: 12 }).map(tables),
  // What is slow on these is told by growth, which goes on to the most rows that are allowed.
  large: {
    'many-viewers': (random) => tables(randomViews(random, 5_000, 1_000, 30)),
    'many-days': (random) => tables(randomViews(random, 5_000, 3, 2_000)),
    'one-long-streak': (random) =>
      tables(
        random.shuffle(
          random.list(1_500, (day) => ({
            user_id: 1,
            title_id: 1,
            viewed_at: formatTimestamp(START + day * DAY),
          })),
        ),
      ),
  },
  growth: {
    days: {
      from: 320,
      legal: 20_000,
      make: (rows, random) => tables(randomViews(random, rows, 2, rows)),
    },
    viewers: {
      from: 320,
      legal: 20_000,
      make: (rows, random) => tables(randomViews(random, rows, Math.ceil(rows / 5), 30)),
    },
  },
});
