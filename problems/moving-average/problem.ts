import { closeTo, defineProblem, operationsSchema, perCall } from 'coding-round-judge';
import * as v from 'valibot';

const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e5));
const rating = v.pipe(v.number(), v.integer(), v.minValue(-1e5), v.maxValue(1e5));

export default defineProblem({
  title: 'Moving Average of a Rating Stream',
  difficulty: 'easy',
  topics: ['queue', 'data stream', 'design'],
  entry: {
    kind: 'class',
    name: 'MovingAverage',
    construct: { parameters: { size: 'integer' } },
    methods: {
      next: {
        description:
          'Takes the next rating and returns the average of the last `size` ratings, or of all so far.',
        parameters: { val: 'integer' },
        returns: 'number',
      },
    },
  },
  input: operationsSchema(
    { name: 'MovingAverage', args: v.tuple([size]) },
    { next: v.tuple([rating]) },
    1e5,
  ),
  checker: perCall(closeTo(1e-5)),
  growth: { window: '1', calls: 'n' },
  followUps: ['rating-window'],
  source: 'Given a stream of user ratings, calculate the moving average in real-time.',
});
