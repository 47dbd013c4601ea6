import { closeTo, defineProblem } from 'coding-round-judge';
import * as v from 'valibot';

const MOST_TITLES = 1e5;

const label = v.pipe(
  v.number(),
  v.check((x) => x === 0 || x === 1, 'a label that is neither 0 nor 1'),
);

export default defineProblem({
  title: 'ROC AUC',
  difficulty: 'medium',
  topics: ['metrics', 'machine learning', 'sorting'],
  entry: {
    kind: 'function',
    name: 'rocAuc',
    description: 'The area under the ROC curve; ties count half.',
    parameters: { labels: 'integer[]', scores: 'number[]' },
    returns: 'number',
  },
  input: v.pipe(
    v.strictTuple([
      v.pipe(v.array(label), v.maxLength(MOST_TITLES)),
      v.pipe(v.array(v.pipe(v.number(), v.finite())), v.maxLength(MOST_TITLES)),
    ]),
    v.check(
      ([labels, scores]) => labels.length === scores.length,
      'labels and scores differ in length',
    ),
  ),
  checker: closeTo(),
  growth: { titles: 'n log n', ties: 'n log n' },
  followUps: [],
  source: 'Metrics for recommendations: how well scores separate what was liked.',
});
