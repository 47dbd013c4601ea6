import { closeTo, defineProblem } from 'coding-round-judge';
import * as v from 'valibot';

const MAX = 1e5;
const LIMIT = 2 ** 31;

const number = v.pipe(v.number(), v.integer(), v.minValue(-LIMIT), v.maxValue(LIMIT - 1));
const k = v.pipe(v.number(), v.integer(), v.minValue(1));

export default defineProblem({
  title: 'Sliding Window Median',
  difficulty: 'hard',
  topics: ['heap', 'sliding window', 'balanced tree'],
  entry: {
    kind: 'function',
    name: 'medianSlidingWindow',
    description: 'The median of each window of `k` numbers, from left to right.',
    parameters: { nums: 'integer[]', k: 'integer' },
    returns: 'number[]',
  },
  input: v.pipe(
    v.tuple([v.pipe(v.array(number), v.minLength(1), v.maxLength(MAX)), k]),
    v.check(([nums, k]) => k <= nums.length, 'the window is longer than the list'),
  ),
  checker: closeTo(1e-5),
  growth: { numbers: 'n log n' },
  followUps: [],
  source: 'A follow-up of the median of a data stream. LeetCode 480.',
});
