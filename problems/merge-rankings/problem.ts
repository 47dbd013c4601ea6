import { defineProblem, exact } from 'coding-round-judge';
import * as v from 'valibot';

const score = v.pipe(v.number(), v.minValue(-1e9), v.maxValue(1e9));
const list = v.pipe(
  v.array(score),
  v.check(
    (scores) => scores.every((one, i) => i === 0 || one <= scores[i - 1]!),
    'a list is not in descending order',
  ),
);

export default defineProblem({
  title: 'Merge Rankings',
  difficulty: 'medium',
  topics: ['heap', 'divide and conquer', 'sorting'],
  entry: {
    kind: 'function',
    name: 'mergeRankings',
    description: 'All scores of all lists, in descending order.',
    parameters: { lists: 'number[][]' },
    returns: 'number[]',
  },
  input: v.strictTuple([
    v.pipe(
      v.array(list),
      v.maxLength(1e4),
      v.check(
        (lists) => lists.reduce((sum, { length }) => sum + length, 0) <= 1e5,
        'more than 100,000 scores',
      ),
    ),
  ]),
  checker: exact(),
  growth: { lists: 'n log n', 'scores of two lists': 'n' },
  followUps: ['trending-hour'],
  source: 'Arrays and heaps: one ranking from those of several candidate generators.',
});
