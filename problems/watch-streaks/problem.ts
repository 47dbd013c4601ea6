import { defineProblem, rows, tablesSchema } from 'coding-round-judge';
import * as v from 'valibot';

const id = v.pipe(v.number(), v.minValue(1), v.maxValue(1e6));

export default defineProblem({
  title: 'Longest Watch Streak',
  difficulty: 'medium',
  topics: ['sql', 'gaps and islands', 'dates'],
  entry: {
    kind: 'query',
    description: 'The longest run of consecutive days of each viewer.',
    tables: {
      views: {
        description: 'one row for each time that somebody watched something',
        columns: { user_id: 'integer', title_id: 'integer', viewed_at: 'timestamp' },
        indexes: [['user_id', 'viewed_at']],
      },
    },
    columns: { user_id: 'integer', days: 'integer' },
  },
  input: tablesSchema({ views: { maxRows: 20_000, columns: { user_id: id, title_id: id } } }),
  checker: rows(),
  growth: { days: 'n log n', viewers: 'n log n' },
  followUps: ['rolling-week'],
  source: 'SQL over rows of user id, content id, view time, rating and timestamp.',
});
