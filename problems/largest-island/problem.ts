import { defineProblem, exact } from 'coding-round-judge';
import * as v from 'valibot';

const MAX_SIDE = 300;

const cell = v.picklist([0, 1]);
const row = v.pipe(v.array(cell), v.minLength(1), v.maxLength(MAX_SIDE));
const grid = v.pipe(
  v.array(row),
  v.minLength(1),
  v.maxLength(MAX_SIDE),
  v.check(
    (rows) => rows.every(({ length }) => length === rows[0]!.length),
    'rows differ in length',
  ),
);

export default defineProblem({
  title: 'Largest Island on the Watch Map',
  difficulty: 'medium',
  topics: ['matrix', 'graph traversal', 'union-find'],
  entry: {
    kind: 'function',
    name: 'maxAreaOfIsland',
    parameters: { grid: 'value' },
    returns: 'value',
  },
  input: v.tuple([grid]),
  output: v.number(),
  checker: exact(),
  growth: { cells: 'n' },
  followUps: ['distinct-islands'],
  source: "A variation of the 'Islands' problem. LeetCode 695.",
});
