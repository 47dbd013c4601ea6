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
const GENRES = ['drama', 'sci-fi', 'crime'];

interface View {
  user_id: number;
  title_id: number;
  minutes: number | null;
  viewed_at: string;
}

interface Title {
  title_id: number;
  name: string;
  genre: string;
  minutes: number;
}

const tables = (views: readonly View[], titles: readonly Title[]): Table[] =>
  makeTables(problem, {
    views: views.map((view) => ({ ...view })),
    titles: titles.map((title) => ({ ...title })),
  });

/** Few viewers and titles; lengths and minutes of which 70% is often reached exactly, or nearly; some views twice. */
const small = fc
  .array(
    fc.record({
      genre: fc.constantFrom(...GENRES),
      minutes: fc.oneof(fc.constantFrom(10, 100, 200), fc.integer({ min: 1, max: 120 })),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .chain((kinds) =>
    fc
      .array(
        fc.record({
          times: fc.constantFrom(1, 1, 1, 2),
          user_id: fc.integer({ min: 1, max: 3 }),
          title_id: fc.integer({ min: 1, max: kinds.length }),
          minutes: fc.option(
            fc.oneof(fc.constantFrom(0, 7, 35, 70, 139), fc.integer({ min: 0, max: 140 })),
            { freq: 6 },
          ),
          viewed_at: fc
            .integer({ min: 0, max: 90 })
            .map((day) => formatTimestamp(START + day * 86_400)),
        }),
        { maxLength: 9 },
      )
      .map((views) =>
        tables(
          views.flatMap(({ times, ...view }) => Array<View>(times).fill(view)),
          kinds.map((kind, i) => ({ title_id: i + 1, name: `Title ${i + 1}`, ...kind })),
        ),
      ),
  );

function random(generator: Random, rows: number, viewers: number, titles: number): Table[] {
  const views = generator.list(rows, () => ({
    user_id: generator.integer(1, viewers),
    title_id: generator.integer(1, titles),
    minutes: generator.integer(1, 20) === 1 ? null : generator.integer(0, 120),
    viewed_at: formatTimestamp(START + generator.integer(0, 300 * 86_400)),
  }));
  return tables(
    views,
    generator.list(titles, (i) => ({
      title_id: i + 1,
      name: `Title ${i + 1}`,
      genre: generator.pick(GENRES),
      minutes: generator.integer(20, 180),
    })),
  );
}

export default defineGenerators(problem, {
  small,
  // What is slow on these is told by growth, which goes on to the most rows that are allowed.
  large: {
    'many-titles': (generator) => random(generator, 5_000, 125, 2_000),
    'many-viewers': (generator) => random(generator, 5_000, 4_000, 30),
    'one-viewer-one-title': (generator) => random(generator, 3_000, 1, 1),
  },
  growth: {
    titles: {
      from: 320,
      legal: 20_000,
      make: (rows, generator) => random(generator, rows, 50, rows / 2),
    },
    viewers: {
      from: 320,
      legal: 20_000,
      make: (rows, generator) => random(generator, rows, rows, 20),
    },
  },
});
