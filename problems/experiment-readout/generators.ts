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
const START = Date.UTC(2024, 1, 20, 12) / 1000;

interface Assignment {
  user_id: number;
  variant: string;
  assigned_at: string;
}

interface View {
  user_id: number;
  title_id: number;
  viewed_at: string;
}

const tables = (assignments: readonly Assignment[], views: readonly View[]): Table[] =>
  makeTables(problem, {
    assignments: assignments.map((assignment) => ({ ...assignment })),
    views: views.map((view) => ({ ...view })),
  });

/** Few viewers and moments: views at the time of an assignment, seven days later, and a second beside both. */
const moment = (days: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: days }), fc.constantFrom(0, 0, 0, -1, 1, DAY / 2))
    .map(([day, second]) => formatTimestamp(START + day * DAY + second));

const small = fc
  .tuple(
    fc.array(
      fc.record({
        user_id: fc.integer({ min: 1, max: 6 }),
        variant: fc.constantFrom('control', 'control', 'autoplay', 'autoplay', 'previews'),
        assigned_at: moment(2),
      }),
      { maxLength: 10 },
    ),
    fc.array(
      fc.record({
        user_id: fc.integer({ min: 1, max: 7 }),
        title_id: fc.integer({ min: 1, max: 2 }),
        viewed_at: moment(10),
      }),
      { maxLength: 8 },
    ),
  )
  .map(([assignments, views]) => tables(assignments, views));

const VARIANTS = ['control', 'autoplay', 'previews'];

/** Viewers who are assigned once, or now and then twice, and views of them and of others. */
function random(
  generator: Random,
  assigned: number,
  rows: number,
  viewers: number,
  variants: readonly string[] = VARIANTS,
): Table[] {
  const assignments = generator.list(assigned, () => ({
    user_id: generator.integer(1, viewers),
    variant: generator.pick(variants),
    assigned_at: formatTimestamp(START + generator.integer(0, 10 * DAY)),
  }));
  const views = generator.list(rows, () => ({
    user_id: generator.integer(1, viewers + 10),
    title_id: generator.integer(1, 500),
    viewed_at: formatTimestamp(START + generator.integer(-10 * DAY, 30 * DAY)),
  }));
  return tables(assignments, views);
}

export default defineGenerators(problem, {
  small,
  // What is slow on these is told by growth, which goes on to the most rows that are allowed.
  large: {
    'many-viewers': (generator) => random(generator, 2_000, 2_000, 1_600),
    'few-viewers': (generator) => random(generator, 20, 5_000, 20),
    'many-variants': (generator) =>
      random(generator, 2_000, 2_000, 2_000, [
        'control',
        ...generator.list(400, (i) => `cell ${i + 1}`),
      ]),
    'assigned-again-and-again': (generator) => random(generator, 2_000, 2_000, 50),
  },
  growth: {
    viewers: {
      from: 320,
      legal: 20_000,
      make: (rows, generator) => random(generator, rows, rows, rows),
    },
    views: {
      from: 320,
      legal: 20_000,
      make: (rows, generator) => random(generator, 20, rows, 20),
    },
  },
});
