import { defineProblem, exact } from 'coding-round-judge';
import * as v from 'valibot';
import { isClear } from './margin.ts';

export default defineProblem({
  title: 'Discoveries Among Many Tests',
  difficulty: 'medium',
  topics: ['statistics', 'experiments', 'sorting'],
  entry: {
    kind: 'function',
    name: 'discoveries',
    description: 'The indexes of the discoveries by Benjamini and Hochberg, ascending.',
    parameters: { pValues: 'number[]', q: 'number' },
    returns: 'integer[]',
  },
  input: v.pipe(
    v.strictTuple([
      v.pipe(v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(1))), v.maxLength(1e5)),
      v.pipe(v.number(), v.gtValue(0), v.ltValue(1)),
    ]),
    v.check(
      ([pValues, q]) => isClear(pValues, q),
      'a p-value is so near to its threshold that rounding decides',
    ),
  ),
  checker: exact(),
  growth: { tests: 'n log n' },
  followUps: ['sequential-test'],
  source: 'Experiments: multiple-comparison correction.',
});
