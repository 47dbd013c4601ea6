import { closeTo, defineProblem } from 'coding-round-judge';
import * as v from 'valibot';

const values = v.pipe(v.array(v.pipe(v.number(), v.finite())), v.minLength(1), v.maxLength(1e5));

export default defineProblem({
  title: 'Population Stability Index',
  difficulty: 'medium',
  topics: ['statistics', 'monitoring', 'sorting', 'binary search'],
  entry: {
    kind: 'function',
    name: 'psi',
    description: 'How far `actual` has drifted from `expected`, by quantile bins of `expected`.',
    parameters: { expected: 'number[]', actual: 'number[]', bins: 'integer' },
    returns: 'number',
  },
  input: v.strictTuple([
    values,
    values,
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)),
  ]),
  checker: closeTo(),
  growth: { values: 'n log n', bins: 'log n' },
  followUps: [],
  source: 'Monitoring: has the input of a model drifted since it was trained?',
});
