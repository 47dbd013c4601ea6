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
    description: 'The `k` numbers that occur most often, in any order.',
    parameters: { nums: 'integer[]', k: 'integer' },
    returns: 'integer[]',
  },
  input: v.pipe(
    v.strictTuple([
      v.pipe(v.array(title), v.minLength(1), v.maxLength(1e5)),
      v.pipe(v.number(), v.integer(), v.minValue(1)),
    ]),
    v.check(
      ([nums, k]) => k <= new Set(nums).size,
      'k is larger than the number of different titles',
    ),
    v.check(([nums, k]) => {
      const counts = countsOf(nums);
      return counts[k - 1] !== counts[k];
    }, 'the answer is not unique: titles k and k + 1 were watched equally often'),
  ),
  checker: anyOrder(),
  growth: { plays: 'n log n' },
  followUps: [],
  source: 'Standard algorithmic challenges (e.g., Matrix traversal, String manipulation).',
});

/** How often each title was watched, largest first. */
function countsOf(nums: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const num of nums) counts.set(num, (counts.get(num) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a);
}
