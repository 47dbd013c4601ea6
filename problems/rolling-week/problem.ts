import { defineProblem, rows, tablesSchema } from 'coding-round-judge';
import * as v from 'valibot';

const id = v.pipe(v.number(), v.minValue(1), v.maxValue(1e6));

export default defineProblem({
  title: 'Rolling Week',
  difficulty: 'medium',
  topics: ['sql', 'window frames', 'dates'],
  entry: {
    kind: 'query',
    description: 'The minutes of each day, and the mean of the seven days that end with it.',
    tables: {
      views: {
        description: 'one row for each time that somebody watched something',
        columns: {
          user_id: 'integer',
          title_id: 'integer',
          minutes: 'integer | null',
          viewed_at: 'timestamp',
        },
        indexes: [['viewed_at']],
      },
    },
    columns: { day: 'date', minutes: 'integer', mean_minutes: 'number' },
  },
  input: tablesSchema({
    views: {
      maxRows: 20_000,
      columns: {
        user_id: id,
        title_id: id,
        minutes: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1_000))),
        // There is a row for each day in between, so these must not be many.
        viewed_at: v.pipe(
          v.string(),
          v.minValue('2000-01-01 00:00:00'),
          v.maxValue('2049-12-31 23:59:59'),
        ),
      },
    },
  }),
  checker: rows({ orderedBy: ['day'] }),
  growth: { days: 'n log n', views: 'n log n' },
  followUps: ['cohort-retention'],
  source: 'SQL over rows of user id, content id, view time, rating and timestamp.',
});
