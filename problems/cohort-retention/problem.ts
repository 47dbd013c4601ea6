import { defineProblem, rows, tablesSchema } from 'coding-round-judge';
import * as v from 'valibot';

const id = v.pipe(v.number(), v.minValue(1), v.maxValue(1e6));

export default defineProblem({
  title: 'Cohort Retention',
  difficulty: 'medium',
  topics: ['sql', 'cohorts', 'dates'],
  entry: {
    kind: 'query',
    description: 'The share of the viewers of each first week who came back in weeks 1 to 4.',
    tables: {
      views: {
        description: 'one row for each time that somebody watched something',
        columns: { user_id: 'integer', title_id: 'integer', viewed_at: 'timestamp' },
        indexes: [['user_id', 'viewed_at']],
      },
    },
    columns: {
      cohort: 'date',
      week: 'integer',
      viewers: 'integer',
      returned: 'integer',
      share: 'number',
    },
  },
  input: tablesSchema({ views: { maxRows: 20_000, columns: { user_id: id, title_id: id } } }),
  checker: rows({ orderedBy: ['cohort', 'week'] }),
  growth: { viewers: 'n log n', views: 'n log n' },
  followUps: ['experiment-readout'],
  source: 'SQL over rows of user id, content id, view time, rating and timestamp.',
});
