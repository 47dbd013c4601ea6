import { defineProblem, rows, tablesSchema } from 'coding-round-judge';
import * as v from 'valibot';

const id = v.pipe(v.number(), v.minValue(1), v.maxValue(1e6));
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(40));

export default defineProblem({
  title: 'Engaged Share of Each Genre',
  difficulty: 'medium',
  topics: ['sql', 'aggregation', 'joins'],
  entry: {
    kind: 'query',
    description: 'For each genre, the share of started titles that were watched to at least 70%.',
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
        description: 'one row for each title, with its length in minutes',
        columns: { title_id: 'integer', name: 'string', genre: 'string', minutes: 'integer' },
        key: ['title_id'],
      },
    },
    columns: { genre: 'string', started: 'integer', engaged_share: 'number | null' },
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
      columns: {
        title_id: id,
        name: text,
        genre: text,
        minutes: v.pipe(v.number(), v.minValue(1), v.maxValue(1_000)),
      },
    },
  }),
  checker: rows(),
  growth: { titles: 'n log n', viewers: 'n log n' },
  followUps: [],
  source: 'SQL over rows of user id, content id, view time, rating and timestamp.',
});
