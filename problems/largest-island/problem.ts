import { defineProblem, exact, gridSchema } from 'coding-round-judge';
import * as v from 'valibot';

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
  input: v.tuple([gridSchema(v.picklist([0, 1]), 300)]),
  output: v.number(),
  checker: exact(),
  growth: { cells: 'n' },
  followUps: ['distinct-islands'],
  source: "A variation of the 'Islands' problem. LeetCode 695.",
});
