import { defineProblem, rows, tablesSchema } from 'coding-round-judge';
import * as v from 'valibot';

const id = v.pipe(v.number(), v.minValue(1), v.maxValue(1e6));
const variant = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(20),
  // Other characters have another order in Postgres than in JavaScript.
  v.regex(/^[a-z0-9 ]+$/, 'only the letters a to z, digits and spaces are allowed'),
);

export default defineProblem({
  title: 'Experiment Readout',
  difficulty: 'hard',
  topics: ['sql', 'experiments', 'joins'],
  entry: {
    kind: 'query',
    description: "Each variant's viewers, conversion within 7 days, lift and z against control.",
    tables: {
      assignments: {
        description: 'one row for each time that a viewer was given a variant',
        columns: { user_id: 'integer', variant: 'string', assigned_at: 'timestamp' },
      },
      views: {
        description: 'one row for each time that somebody watched something',
        columns: { user_id: 'integer', title_id: 'integer', viewed_at: 'timestamp' },
        indexes: [['user_id', 'viewed_at']],
      },
    },
    columns: {
      variant: 'string',
      viewers: 'integer',
      converted: 'integer',
      conversion: 'number | null',
      lift: 'number | null',
      z: 'number | null',
    },
  },
  input: tablesSchema({
    assignments: { maxRows: 20_000, columns: { user_id: id, variant } },
    views: { maxRows: 20_000, columns: { user_id: id, title_id: id } },
  }),
  // The difference of two shares that are nearly equal has fewer exact digits than the shares.
  checker: rows({ tolerance: 1e-6 }),
  growth: { viewers: 'n log n', views: 'n log n' },
  followUps: [],
  source:
    'SQL over rows of user id, content id, view time and timestamp; A/B tests in the ML rounds.',
});
