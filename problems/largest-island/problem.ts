import { defineProblem, exact, gridSchema } from 'coding-round-judge';
import * as v from 'valibot';

export default defineProblem({
  title: 'Largest Island',
  difficulty: 'medium',
  topics: ['matrix', 'graph traversal', 'union-find'],
  entry: {
    kind: 'function',
    name: 'maxAreaOfIsland',
    description:
      'The number of cells in the largest group of cells with a 1 that are connected by their sides.',
    parameters: { grid: 'integer[][]' },
    returns: 'integer',
  },
  input: v.tuple([gridSchema(v.picklist([0, 1]), 300)]),
  checker: exact(),
  growth: { cells: 'n' },
  followUps: ['distinct-islands'],
  source: "A variation of the 'Islands' problem. LeetCode 695.",
});
