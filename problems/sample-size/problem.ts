import { defineProblem, exact } from 'coding-round-judge';
import * as v from 'valibot';
import { isClear } from './margin.ts';

const share = v.pipe(v.number(), v.gtValue(0), v.ltValue(1));

export default defineProblem({
  title: 'Sample Size of an A/B Test',
  difficulty: 'medium',
  topics: ['statistics', 'experiments', 'numerics'],
  entry: {
    kind: 'function',
    name: 'sampleSize',
    description: 'The viewers per arm that a two-sided test of two proportions needs.',
    parameters: { baseline: 'number', lift: 'number', alpha: 'number', power: 'number' },
    returns: 'integer',
  },
  input: v.pipe(
    v.strictTuple([
      share,
      v.pipe(
        v.number(),
        v.check((lift) => Math.abs(lift) >= 0.001, 'a lift nearer to 0 than 0.001'),
      ),
      v.pipe(v.number(), v.minValue(0.0001), v.maxValue(0.5)),
      v.pipe(v.number(), v.minValue(0.5), v.maxValue(0.999)),
    ]),
    v.check(
      ([baseline, lift]) => baseline + lift > 0 && baseline + lift < 1,
      'baseline + lift is no share',
    ),
    v.check(
      (input) => isClear(...input),
      'the result is so near to a whole number that rounding decides',
    ),
  ),
  checker: exact(),
  growth: {},
  followUps: ['discoveries'],
  source: 'Experiments: power analysis.',
});
