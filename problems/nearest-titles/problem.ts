import { defineProblem, exact } from 'coding-round-judge';
import * as v from 'valibot';
import { isClear } from './margin.ts';

const number = v.pipe(
  v.number(),
  v.minValue(-1000),
  v.maxValue(1000),
  v.check((x) => x === 0 || Math.abs(x) >= 0.001, 'a number nearer to 0 than 0.001'),
);
const embedding = v.pipe(v.array(number), v.minLength(1), v.maxLength(256));

export default defineProblem({
  title: 'Nearest Titles',
  difficulty: 'medium',
  topics: ['recommendation', 'embeddings', 'heap', 'sorting'],
  entry: {
    kind: 'function',
    name: 'nearest',
    description:
      'The indexes of the k titles that are most similar to the query, the most similar first.',
    parameters: { embeddings: 'number[][]', query: 'number[]', k: 'integer' },
    returns: 'integer[]',
  },
  input: v.pipe(
    v.strictTuple([
      v.pipe(v.array(embedding), v.minLength(1), v.maxLength(1e5)),
      embedding,
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e5)),
    ]),
    v.check(
      ([embeddings, query]) => embeddings.every(({ length }) => length === query.length),
      'embeddings and query differ in length',
    ),
    v.check(
      ([embeddings, query]) => isClear(embeddings, query),
      'two similarities are so near to one another that rounding decides',
    ),
  ),
  checker: exact(),
  growth: { titles: 'n log n', dimensions: 'n' },
  followUps: [],
  source: 'Candidate generation: nearest neighbours of an embedding.',
});
