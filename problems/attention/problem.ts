import { closeTo, defineProblem } from 'coding-round-judge';
import * as v from 'valibot';

const MOST_TOKENS = 512;
const MOST_COLUMNS = 128;

const cell = v.pipe(v.number(), v.finite(), v.minValue(-1000), v.maxValue(1000));
const matrix = v.pipe(
  v.array(v.pipe(v.array(cell), v.minLength(1), v.maxLength(MOST_COLUMNS))),
  v.minLength(1),
  v.maxLength(MOST_TOKENS),
  v.check(
    (rows) => rows.every(({ length }) => length === rows[0]!.length),
    'rows differ in length',
  ),
);

export default defineProblem({
  title: 'Scaled Dot-Product Attention',
  difficulty: 'medium',
  topics: ['machine learning', 'matrix', 'numerics'],
  entry: {
    kind: 'function',
    name: 'attention',
    description: 'What each query gets of the values, the heads next to each other.',
    parameters: {
      q: 'number[][]',
      k: 'number[][]',
      v: 'number[][]',
      heads: 'integer',
      causal: 'boolean',
    },
    returns: 'number[][]',
  },
  input: v.pipe(
    v.strictTuple([
      matrix,
      matrix,
      matrix,
      v.pipe(v.number(), v.integer(), v.minValue(1)),
      v.boolean(),
    ]),
    v.check(([q, k]) => q[0]!.length === k[0]!.length, 'q and k differ in width'),
    v.check(([, k, v]) => k.length === v.length, 'k and v differ in length'),
    v.check(
      ([q, , v, heads]) => q[0]!.length % heads === 0 && v[0]!.length % heads === 0,
      'a width is no multiple of heads',
    ),
    v.check(
      ([q, k, , , causal]) => !causal || q.length === k.length,
      'causal, but q and k differ in length',
    ),
  ),
  checker: closeTo(),
  growth: { tokens: 'n^2', columns: 'n' },
  followUps: ['token-sampling'],
  source: 'Implement scaled dot-product attention from scratch.',
});
