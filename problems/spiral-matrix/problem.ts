import { defineProblem, exact } from 'coding-round-judge';
import * as v from 'valibot';

const value = v.pipe(v.number(), v.integer(), v.minValue(-100), v.maxValue(100));
const row = v.pipe(v.array(value), v.minLength(1), v.maxLength(300));

export default defineProblem({
  title: 'Spiral Matrix',
  difficulty: 'medium',
  topics: ['matrix', 'simulation'],
  entry: {
    kind: 'function',
    name: 'spiralOrder',
    description:
      'The values of the matrix, read in a spiral: clockwise, from the top left inwards.',
    parameters: { matrix: 'integer[][]' },
    returns: 'integer[]',
  },
  input: v.strictTuple([
    v.pipe(
      v.array(row),
      v.minLength(1),
      v.maxLength(300),
      v.check(
        (rows) => rows.every(({ length }) => length === rows[0]!.length),
        'all rows must have the same length',
      ),
    ),
  ]),
  checker: exact(),
  growth: { cells: 'n' },
  followUps: [],
  source: 'Standard algorithmic challenges (e.g., Matrix traversal, String manipulation).',
});
