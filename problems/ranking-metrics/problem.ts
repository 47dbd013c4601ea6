import { closeTo, defineProblem } from 'coding-round-judge';
import * as v from 'valibot';

const title = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
const titles = v.pipe(
  v.array(title),
  v.maxLength(1e5),
  v.check((list) => new Set(list).size === list.length, 'a title is listed twice'),
);

export default defineProblem({
  title: 'Ranking Metrics',
  difficulty: 'easy',
  topics: ['recommendation', 'metrics', 'hashing'],
  entry: {
    kind: 'function',
    name: 'rankingMetrics',
    description: 'Recall, NDCG and average precision of the first `k` titles of a ranking.',
    parameters: { ranked: 'integer[]', relevant: 'integer[]', k: 'integer' },
    returns: '{ recall: number; ndcg: number; averagePrecision: number }',
  },
  input: v.strictTuple([
    titles,
    titles,
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e5)),
  ]),
  checker: closeTo(),
  growth: { titles: 'n' },
  followUps: ['roc-auc'],
  source: 'Metrics for recommendations: Recall@K, NDCG, MAP.',
});
