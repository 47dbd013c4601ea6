import { defineProblem, exact, gridSchema } from 'coding-round-judge';
import * as v from 'valibot';

export default defineProblem({
  title: 'Shapes on the Watch Map',
  difficulty: 'medium',
  topics: ['matrix', 'graph traversal', 'hashing'],
  entry: {
    kind: 'function',
    name: 'numDistinctIslands',
    parameters: { grid: 'value' },
    returns: 'value',
  },
  input: v.tuple([gridSchema(v.picklist([0, 1]), 300)]),
  output: v.number(),
  checker: exact(),
  growth: { cells: 'n' },
  followUps: ['online-islands'],
  source: "A variation of the 'Islands' problem. LeetCode 694.",
});
