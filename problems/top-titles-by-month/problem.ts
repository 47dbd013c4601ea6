import { defineProblem, rows, tablesSchema } from 'coding-round-judge';
import * as v from 'valibot';

const id = v.pipe(v.number(), v.minValue(1), v.maxValue(1e6));

export default defineProblem({
  title: 'Top Titles of Each Month',
  difficulty: 'medium',
  topics: ['sql', 'top-n per group', 'ranking'],
  entry: {
    kind: 'query',
    description: 'The titles on the first three ranks of each month, by minutes watched.',
    tables: {
      views: {
        description: 'one row for each time that somebody watched something',
        columns: {
          user_id: 'integer',
          title_id: 'integer',
          minutes: 'integer | null',
          viewed_at: 'timestamp',
        },
        references: { title_id: 'titles' },
      },
      titles: {
        description: 'one row for each title',
        columns: { title_id: 'integer', name: 'string', genre: 'string' },
        key: ['title_id'],
      },
    },
    columns: {
      month: 'date',
      rank: 'integer',
      title_id: 'integer',
      name: 'string',
      minutes: 'integer',
    },
  },
  input: tablesSchema({
    views: {
      maxRows: 20_000,
      columns: {
        user_id: id,
        minutes: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1_000))),
      },
    },
    titles: {
      maxRows: 20_000,
      columns: { title_id: id, name: v.pipe(v.string(), v.maxLength(40)) },
    },
  }),
  checker: rows({ orderedBy: ['month', 'rank'] }),
  growth: { titles: 'n log n', 'views in many months': 'n log n' },
  followUps: [],
  source: 'SQL over rows of user id, content id, view time, rating and timestamp.',
});
