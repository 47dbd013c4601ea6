import { defineProblem, exact, gridSchema } from 'coding-round-judge';
import * as v from 'valibot';

export default defineProblem({
  title: 'Number of Distinct Islands',
  difficulty: 'medium',
  topics: ['matrix', 'graph traversal', 'hashing'],
  entry: {
    kind: 'function',
    name: 'numDistinctIslands',
    description:
      'Counts the shapes of islands: two are the same if one can be moved, but not turned, onto the other.',
    parameters: { grid: 'integer[][]' },
    returns: 'integer',
  },
  input: v.tuple([gridSchema(v.picklist([0, 1]), 300)]),
  checker: exact(),
  growth: { cells: 'n' },
  followUps: ['online-islands'],
  source: "A variation of the 'Islands' problem. LeetCode 694.",
});
