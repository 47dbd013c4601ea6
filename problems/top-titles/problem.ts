import { anyOrder, defineProblem } from 'coding-round-judge';
import * as v from 'valibot';

const title = v.pipe(v.number(), v.integer(), v.minValue(-1e4), v.maxValue(1e4));

export default defineProblem({
  title: 'Most Watched Titles',
  difficulty: 'medium',
  topics: ['hashing', 'heap', 'sorting'],
  entry: {
    kind: 'function',
    name: 'topKFrequent',
    parameters: { nums: 'value', k: 'value' },
    returns: 'value',
  },
  input: v.pipe(
    v.strictTuple([
      v.pipe(v.array(title), v.minLength(1), v.maxLength(1e5)),
      v.pipe(v.number(), v.integer(), v.minValue(1)),
    ]),
    v.check(([nums, k]) => k <= new Set(nums).size, 'k is more than there are different titles'),
    v.check(([nums, k]) => {
      const counts = countsOf(nums);
      return counts[k - 1] !== counts[k];
    }, 'the answer is not unique: title k and title k + 1 are watched equally often'),
  ),
  output: v.array(v.number()),
  checker: anyOrder(),
  growth: { plays: 'n log n' },
  followUps: [],
  source: 'Standard algorithmic challenges (e.g., Matrix traversal, String manipulation).',
});

/** How often each title is watched, the greatest first. */
function countsOf(nums: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const num of nums) counts.set(num, (counts.get(num) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a);
}
