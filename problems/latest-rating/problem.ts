import { defineProblem, rows, tablesSchema } from 'coding-round-judge';
import * as v from 'valibot';

const id = v.pipe(v.number(), v.minValue(1), v.maxValue(1e6));

export default defineProblem({
  title: 'Latest Rating of Each Title',
  difficulty: 'easy',
  topics: ['sql', 'top-n per group', 'nulls'],
  entry: {
    kind: 'query',
    description: "Each viewer's latest rating of each title.",
    tables: {
      views: {
        description: 'one row for each time that somebody watched something',
        columns: {
          user_id: 'integer',
          title_id: 'integer',
          minutes: 'integer',
          rating: 'integer | null',
          viewed_at: 'timestamp',
        },
        indexes: [['user_id', 'viewed_at']],
      },
    },
    columns: { user_id: 'integer', title_id: 'integer', rating: 'integer' },
  },
  input: tablesSchema({
    views: {
      maxRows: 20_000,
      columns: {
        user_id: id,
        title_id: id,
        minutes: v.pipe(v.number(), v.minValue(0), v.maxValue(1_000)),
        rating: v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(5))),
      },
    },
  }),
  checker: rows(),
  growth: { viewers: 'n log n', titles: 'n log n' },
  followUps: ['top-titles-by-month'],
  source: 'SQL over rows of user id, content id, view time, rating and timestamp.',
});
