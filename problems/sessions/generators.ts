import {
  defineGenerators,
  formatTimestamp,
  makeTables,
  type Random,
  type Table,
} from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

const MINUTE = 60;
const DAY = 86_400;
const START = Date.UTC(2024, 0, 31, 22) / 1000;

interface View {
  user_id: number;
  title_id: number;
  minutes: number;
  viewed_at: string;
}

const tables = (views: readonly View[]): Table[] =>
  makeTables(problem, { views: views.map((view) => ({ ...view })) });

/** Starts and lengths in steps of ten minutes, so that gaps are often exactly 30; midnight is near. */
const view = fc.record({
  user_id: fc.integer({ min: 1, max: 2 }),
  title_id: fc.integer({ min: 1, max: 3 }),
  minutes: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(0, 10, 20, 30, 60, 120) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 1_000 }) },
  ),
  viewed_at: fc
    .oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 24 }).map((tens) => tens * 10 * MINUTE) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 * DAY }) },
    )
    .map((seconds) => formatTimestamp(START + seconds)),
});

function randomViews(random: Random, rows: number, viewers: number): View[] {
  // About as long between two views of a viewer, however many there are.
  const span = Math.ceil((rows / viewers) * 60 * MINUTE);
  return random.list(rows, () => ({
    user_id: random.integer(1, viewers),
    title_id: random.integer(1, 500),
    minutes: random.integer(0, 60),
    viewed_at: formatTimestamp(START + random.integer(0, span)),
  }));
}

export default defineGenerators(problem, {
  small: fc.array(view, { maxLength: 10 }).map(tables),
  // What is slow on these is told by growth, which goes on to the most rows that are allowed.
  large: {
    'many-viewers': (random) => tables(randomViews(random, 5_000, 1_000)),
    'many-views': (random) => tables(randomViews(random, 5_000, 3)),
    'one-session': (random) =>
      tables(
        random.shuffle(
          random.list(3_000, (i) => ({
            user_id: 1,
            title_id: 1,
            minutes: 10,
            viewed_at: formatTimestamp(START + i * 20 * MINUTE),
          })),
        ),
      ),
  },
  growth: {
    views: {
      from: 320,
      legal: 20_000,
      make: (rows, random) => tables(randomViews(random, rows, 2)),
    },
    viewers: {
      from: 320,
      legal: 20_000,
      make: (rows, random) => tables(randomViews(random, rows, Math.ceil(rows / 5))),
    },
  },
});
