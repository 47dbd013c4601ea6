import { closeTo, defineProblem } from 'coding-round-judge';
import * as v from 'valibot';
import { isClear } from './margin.ts';

const count = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(max));
const coordinate = v.pipe(v.number(), v.finite(), v.minValue(-1000), v.maxValue(1000));
const point = v.pipe(v.array(coordinate), v.minLength(1), v.maxLength(64));

export default defineProblem({
  title: 'K-Means',
  difficulty: 'medium',
  topics: ['machine learning', 'clustering', 'numerics'],
  entry: {
    kind: 'function',
    name: 'kMeans',
    description: 'The clusters of the points: the first k points are the centroids to start with.',
    parameters: { points: 'number[][]', k: 'integer', iterations: 'integer' },
    returns: '{ centroids: number[][]; labels: integer[] }',
  },
  input: v.pipe(
    v.strictTuple([
      v.pipe(
        v.array(point),
        v.minLength(1),
        v.maxLength(20_000),
        v.check(
          (points) => points.every(({ length }) => length === points[0]!.length),
          'points differ in length',
        ),
      ),
      count(256),
      count(300),
    ]),
    v.check(([points, k]) => k <= points.length, 'k is larger than the number of points'),
    v.check(
      ([points, k, iterations]) => isClear(points, k, iterations),
      'a point is so near to two centroids that rounding decides',
    ),
  ),
  checker: closeTo(),
  growth: { points: 'n', clusters: 'n' },
  followUps: ['nearest-titles'],
  source: 'Implement k-means from scratch.',
});
