import { defineProblem, exact } from 'coding-round-judge';
import * as v from 'valibot';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));

export default defineProblem({
  title: 'Ad Schedule',
  difficulty: 'medium',
  topics: ['intervals', 'dynamic programming', 'binary search'],
  entry: {
    kind: 'function',
    name: 'bestSchedule',
    description: 'The greatest sum of prices of advertisements that do not overlap.',
    parameters: { ads: 'integer[][]' },
    returns: 'integer',
  },
  input: v.strictTuple([
    v.pipe(
      v.array(
        v.pipe(
          v.array(whole),
          v.length(3),
          v.check(([, , price]) => price! >= 1, 'a price below 1'),
          v.check(([start, end]) => start! < end!, 'an advertisement ends before it starts'),
        ),
      ),
      v.maxLength(5e4),
    ),
  ]),
  checker: exact(),
  growth: { ads: 'n log n', 'overlapping ads': 'n log n' },
  followUps: [],
  source: 'Dynamic programming: weighted intervals.',
});
