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
/** A Wednesday whose week ends in the next year. */
const START = Date.UTC(2024, 11, 25) / 1000;

interface View {
  user_id: number;
  title_id: number;
  viewed_at: string;
}

const tables = (views: readonly View[]): Table[] =>
  makeTables(problem, { views: views.map((view) => ({ ...view })) });

/** Few viewers, and days in steps of weeks, a little more or less; the ends of weeks and of a year. */
const view = fc.record({
  user_id: fc.integer({ min: 1, max: 4 }),
  title_id: fc.integer({ min: 1, max: 3 }),
  viewed_at: fc
    .tuple(
      fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: 0, max: 8 }) },
        {
          weight: 3,
          arbitrary: fc
            .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: -1, max: 1 }))
            .map(([week, more]) => 7 * week + more),
        },
        { weight: 1, arbitrary: fc.integer({ min: -400, max: 400 }) },
      ),
      fc.constantFrom(0, 1, 43_200, DAY - 1),
    )
    .map(([day, second]) => formatTimestamp(START + day * DAY + second)),
});

/** Every viewer begins on some day, and has all views in the weeks after it. */
function randomViews(random: Random, rows: number, viewers: number, span: number): View[] {
  const starts = random.list(viewers, () => random.integer(0, 200));
  return random.list(rows, () => {
    const viewer = random.integer(1, viewers);
    const second = (starts[viewer - 1]! + random.integer(0, span)) * DAY;
    return {
      user_id: viewer,
      title_id: random.integer(1, 500),
      viewed_at: formatTimestamp(START + second + random.integer(0, DAY - 1)),
    };
  });
}

export default defineGenerators(problem, {
  small: fc.array(view, { maxLength: 12 }).map(tables),
  // What is slow on these is told by growth, which goes on to the most rows that are allowed.
  large: {
    'many-viewers': (random) => tables(randomViews(random, 3_000, 750, 50)),
    'few-viewers': (random) => tables(randomViews(random, 2_500, 5, 600)),
    'nobody-returns': (random) => tables(randomViews(random, 2_000, 1_600, 4)),
  },
  growth: {
    viewers: {
      from: 320,
      legal: 20_000,
      make: (rows, random) => tables(randomViews(random, rows, Math.ceil(rows / 4), 50)),
    },
    views: {
      from: 320,
      legal: 20_000,
      make: (rows, random) => tables(randomViews(random, rows, 5, 50)),
    },
  },
});
