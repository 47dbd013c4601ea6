import { defineProblem, rows, tablesSchema } from 'coding-round-judge';
import * as v from 'valibot';

const id = v.pipe(v.number(), v.minValue(1), v.maxValue(1e6));

export default defineProblem({
  title: 'Viewing Sessions',
  difficulty: 'medium',
  topics: ['sql', 'sessions', 'gaps and islands'],
  entry: {
    kind: 'query',
    description: 'The sessions of each viewer: a gap of 30 minutes or more starts a new one.',
    tables: {
      views: {
        description: 'one row for each time that somebody watched something',
        columns: {
          user_id: 'integer',
          title_id: 'integer',
          minutes: 'integer',
          viewed_at: 'timestamp',
        },
        indexes: [['user_id', 'viewed_at']],
      },
    },
    columns: {
      user_id: 'integer',
      started_at: 'timestamp',
      ended_at: 'timestamp',
      views: 'integer',
    },
  },
  input: tablesSchema({
    views: {
      maxRows: 20_000,
      columns: {
        user_id: id,
        title_id: id,
        minutes: v.pipe(v.number(), v.minValue(0), v.maxValue(1_000)),
      },
    },
  }),
  checker: rows({ orderedBy: ['user_id', 'started_at'] }),
  growth: { views: 'n log n', viewers: 'n log n' },
  followUps: ['watch-streaks'],
  source: 'SQL over rows of user id, content id, view time, rating and timestamp.',
});
