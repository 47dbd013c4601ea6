import { defineProblem, exact, gridSchema } from 'coding-round-judge';
import * as v from 'valibot';

export default defineProblem({
  title: 'Number of Islands',
  difficulty: 'medium',
  topics: ['matrix', 'graph traversal', 'union-find'],
  entry: {
    kind: 'function',
    name: 'numIslands',
    description:
      "Counts the islands: groups of land cells, '1', that are connected by their sides.",
    parameters: { grid: 'string[][]' },
    returns: 'integer',
  },
  input: v.tuple([gridSchema(v.picklist(['0', '1']), 300)]),
  checker: exact(),
  growth: { cells: 'n' },
  followUps: ['largest-island'],
  source: "Solve a variation of the 'Islands' problem (Graph traversal).",
});
