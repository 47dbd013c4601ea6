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
const at = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 1000;

interface View {
  user_id: number;
  title_id: number;
  minutes: number | null;
  viewed_at: string;
}

const NAMES = ['Harbour', 'Orbit', 'Lanterns', 'Mist', 'Quartz', 'Harbour'];

/** The views, with so many titles; names repeat. */
function tables(views: readonly View[], titles: number): Table[] {
  return makeTables(problem, {
    views: views.map((view) => ({ ...view })),
    titles: Array.from({ length: titles }, (_, i) => ({
      title_id: i + 1,
      name: titles > NAMES.length ? `Title ${i + 1}` : NAMES[i]!,
      genre: ['drama', 'sci-fi', 'crime'][i % 3]!,
    })),
  });
}

/** Few titles and minutes, so that sums are equal; the ends of months and years. */
const small = fc.integer({ min: 1, max: 6 }).chain((titles) =>
  fc
    .array(
      fc.record({
        user_id: fc.integer({ min: 1, max: 3 }),
        title_id: fc.integer({ min: 1, max: titles }),
        minutes: fc.option(
          fc.oneof(fc.constantFrom(0, 10, 20, 30), fc.integer({ min: 0, max: 120 })),
          { freq: 6 },
        ),
        viewed_at: fc
          .tuple(
            fc.constantFrom(
              at(2023, 12, 31),
              at(2024, 1, 1),
              at(2024, 1, 31),
              at(2024, 2, 29),
              at(2024, 3, 1),
              at(2025, 1, 15),
            ),
            fc.constantFrom(0, 1, 43_200, DAY - 1),
          )
          .map(([day, second]) => formatTimestamp(day + second)),
      }),
      { maxLength: 14 },
    )
    .map((views) => tables(views, titles)),
);

/** Views of so many titles in so many months. */
function randomViews(random: Random, rows: number, titles: number, months: number): View[] {
  return random.list(rows, () => ({
    user_id: random.integer(1, 1_000),
    title_id: random.integer(1, titles),
    minutes: random.integer(1, 20) === 1 ? null : random.integer(0, 120),
    viewed_at: formatTimestamp(
      at(2000, random.integer(1, months), 1) + random.integer(0, 28 * DAY - 1),
    ),
  }));
}

export default defineGenerators(problem, {
  small,
  // What is slow on these is told by growth, which goes on to the most rows that are allowed.
  large: {
    'many-titles': (random) => tables(randomViews(random, 5_000, 2_000, 3), 2_000),
    'many-months': (random) => tables(randomViews(random, 5_000, 20, 240), 20),
    // So few that Postgres takes them title by title when it joins: the ranks are no longer in order.
    'few-views': (random) => tables(randomViews(random, 300, 1_000, 2), 1_000),
    'all-equal': (random) =>
      tables(
        random.list(3_000, (i) => ({
          user_id: 1,
          title_id: i + 1,
          minutes: 30,
          viewed_at: '2024-02-29 12:00:00',
        })),
        3_000,
      ),
  },
  growth: {
    titles: {
      from: 320,
      legal: 20_000,
      make: (rows, random) => tables(randomViews(random, rows, rows / 2, 2), rows / 2),
    },
    'views in many months': {
      from: 320,
      legal: 20_000,
      make: (rows, random) => tables(randomViews(random, rows, 10, Math.ceil(rows / 50)), 10),
    },
  },
});
