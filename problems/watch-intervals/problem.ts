import { defineProblem, exact } from 'coding-round-judge';
import * as v from 'valibot';

const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));

export default defineProblem({
  title: 'Minutes Watched',
  difficulty: 'easy',
  topics: ['intervals', 'sorting'],
  entry: {
    kind: 'function',
    name: 'minutesWatched',
    description: 'How many minutes are covered by at least one interval.',
    parameters: { intervals: 'integer[][]' },
    returns: 'integer',
  },
  input: v.strictTuple([
    v.pipe(
      v.array(
        v.pipe(
          v.array(minute),
          v.length(2),
          v.check(([start, end]) => start! <= end!, 'an interval ends before it starts'),
        ),
      ),
      v.maxLength(1e5),
    ),
  ]),
  checker: exact(),
  growth: { intervals: 'n log n', 'nested intervals': 'n log n' },
  followUps: ['ad-schedule'],
  source: 'Arrays and sorting: intervals of watching.',
});
