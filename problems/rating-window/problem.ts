import {
  defineProblem,
  exact,
  operationsSchema,
  perCall,
  type Operations,
} from 'coding-round-judge';
import * as v from 'valibot';

const second = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
const rating = v.pipe(v.number(), v.minValue(0), v.maxValue(1e9));

/** Within a billionth of 1, or of the answer if that is larger. */
const isNear = (output: unknown, answer: unknown) =>
  typeof output === 'number' &&
  typeof answer === 'number' &&
  Math.abs(output - answer) <= 1e-9 * Math.max(1, answer);

const inOrderOfTime = ([names, args]: Operations) => {
  const times = args.slice(1).map(([time]) => time as number);
  return names.length < 2 || times.every((time, i) => i === 0 || time >= times[i - 1]!);
};

export default defineProblem({
  title: 'Moving Average over a Time Window',
  difficulty: 'medium',
  topics: ['queue', 'data stream', 'floating point', 'design'],
  entry: {
    kind: 'class',
    name: 'RatingWindow',
    construct: {
      description: 'A rating counts for `seconds` seconds, the first of which is its own.',
      parameters: { seconds: 'integer' },
    },
    methods: {
      add: {
        description:
          'A rating that was given at `timestamp`. Time never goes back from one call to the next.',
        parameters: { timestamp: 'integer', rating: 'number' },
        returns: 'void',
      },
      average: {
        description: 'The average of the ratings that count at `now`; NaN if there are none.',
        parameters: { now: 'integer' },
        returns: 'number',
      },
    },
  },
  input: v.pipe(
    operationsSchema(
      { name: 'RatingWindow', args: v.tuple([v.pipe(second, v.minValue(1))]) },
      { add: v.tuple([second, rating]), average: v.tuple([second]) },
      1e5,
    ),
    v.check<Operations, string>(inOrderOfTime, 'time goes backward'),
  ),
  checker: perCall(exact(isNear)),
  growth: { calls: 'n' },
  followUps: [],
  source: 'A follow-up of the moving average: a window of time instead of a number of ratings.',
});
