import { closeTo, defineProblem } from 'coding-round-judge';
import * as v from 'valibot';
import { isStable } from './stability.ts';

const feature = v.pipe(v.number(), v.finite(), v.minValue(-1000), v.maxValue(1000));
const row = v.pipe(v.array(feature), v.minLength(1), v.maxLength(256));

const label = v.pipe(
  v.number(),
  v.check((x) => x === 0 || x === 1, 'a label that is neither 0 nor 1'),
);

export default defineProblem({
  title: 'Logistic Regression',
  difficulty: 'medium',
  topics: ['machine learning', 'gradient descent', 'numerics'],
  entry: {
    kind: 'function',
    name: 'fit',
    description: 'The bias and the weights after so many steps of gradient descent.',
    parameters: {
      x: 'number[][]',
      y: 'integer[]',
      learningRate: 'number',
      steps: 'integer',
      l2: 'number',
    },
    returns: 'number[]',
  },
  input: v.pipe(
    v.strictTuple([
      v.pipe(
        v.array(row),
        v.minLength(1),
        v.maxLength(10_000),
        v.check(
          (rows) => rows.every(({ length }) => length === rows[0]!.length),
          'rows differ in length',
        ),
      ),
      v.array(label),
      v.pipe(v.number(), v.gtValue(0), v.maxValue(1)),
      v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5_000)),
      v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
    ]),
    v.check(([x, y]) => x.length === y.length, 'x and y differ in length'),
    v.check((input) => isStable(...input), 'the steps are so large that rounding decides'),
  ),
  checker: closeTo(),
  growth: { features: 'n', rows: 'n' },
  followUps: ['matrix-factorization'],
  source: 'Implement regression by gradient descent from scratch.',
});
