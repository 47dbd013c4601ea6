import { closeTo, defineProblem } from 'coding-round-judge';
import * as v from 'valibot';
import type { Rating } from './descent.ts';
import { isStable } from './stability.ts';

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const rating = v.strictTuple([index, index, v.pipe(v.number(), v.minValue(-10), v.maxValue(10))]);
const vectors = v.pipe(
  v.array(
    v.pipe(
      v.array(v.pipe(v.number(), v.minValue(-10), v.maxValue(10))),
      v.minLength(1),
      v.maxLength(256),
    ),
  ),
  v.minLength(1),
  v.maxLength(20_000),
);

type Input = [
  ratings: Rating[],
  users: number[][],
  items: number[][],
  learningRate: number,
  l2: number,
  epochs: number,
];

export default defineProblem<Input, { users: number[][]; items: number[][] }>({
  title: 'Matrix Factorization',
  difficulty: 'medium',
  topics: ['recommendation', 'machine learning', 'gradient descent', 'numerics'],
  entry: {
    kind: 'function',
    name: 'factorize',
    description: 'The vectors of users and items after so many epochs of gradient descent.',
    parameters: {
      ratings: '[number, number, number][]',
      users: 'number[][]',
      items: 'number[][]',
      learningRate: 'number',
      l2: 'number',
      epochs: 'integer',
    },
    returns: '{ users: number[][]; items: number[][] }',
  },
  input: v.pipe(
    v.strictTuple([
      v.pipe(v.array(rating), v.maxLength(1e5)),
      vectors,
      vectors,
      v.pipe(v.number(), v.gtValue(0), v.maxValue(1)),
      v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
      v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000)),
    ]),
    v.check(
      ([, users, items]) => [...users, ...items].every(({ length }) => length === users[0]!.length),
      'vectors differ in length',
    ),
    v.check(
      ([ratings, users, items]) =>
        ratings.every(([user, item]) => user < users.length && item < items.length),
      'a rating of a user or an item that is not there',
    ),
    v.check(
      ([ratings, users, , , , epochs]) => ratings.length * users[0]!.length * epochs <= 1e7,
      'more than 10,000,000 changes of a number',
    ),
    v.check((input) => isStable(...input), 'the steps are so large that rounding decides'),
  ),
  checker: closeTo(),
  growth: { ratings: 'n', factors: 'n' },
  followUps: [],
  source: 'Recommendation from scratch: matrix factorization by stochastic gradient descent.',
});
