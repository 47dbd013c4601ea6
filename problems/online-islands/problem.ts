import { defineProblem, exact } from 'coding-round-judge';
import * as v from 'valibot';

const MAX = 1e4;

const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX));
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const positions = v.pipe(v.array(v.tuple([index, index])), v.minLength(1), v.maxLength(MAX));

export default defineProblem({
  title: 'Number of Islands as Land Appears',
  difficulty: 'hard',
  topics: ['union-find', 'matrix', 'online algorithm'],
  entry: {
    kind: 'function',
    name: 'numIslands2',
    description:
      'The number of islands on a map of `m` rows and `n` columns after each position has turned to land.',
    parameters: { m: 'integer', n: 'integer', positions: 'integer[][]' },
    returns: 'integer[]',
  },
  input: v.pipe(
    v.tuple([side, side, positions]),
    v.check(([m, n]) => m * n <= MAX, `more than ${MAX} cells`),
    v.check(
      ([m, n, positions]) => positions.every(([r, c]) => r < m && c < n),
      'a position is outside the map',
    ),
  ),
  checker: exact(),
  growth: { positions: 'n' },
  followUps: [],
  source: "A variation of the 'Islands' problem. LeetCode 305.",
});
