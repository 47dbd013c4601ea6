import { defineProblem, exact } from 'coding-round-judge';
import * as v from 'valibot';

const word = v.pipe(
  v.string(),
  v.maxLength(500),
  v.regex(/^[a-z]*$/, 'only the letters a to z are allowed'),
);

export default defineProblem({
  title: 'Edit Distance',
  difficulty: 'medium',
  topics: ['dynamic programming', 'string'],
  entry: {
    kind: 'function',
    name: 'minDistance',
    description:
      'The least number of insertions, deletions and replacements of one letter that turn one word into the other.',
    parameters: { word1: 'string', word2: 'string' },
    returns: 'integer',
  },
  input: v.strictTuple([word, word]),
  checker: exact(),
  growth: { letters: 'n^2', 'letters of word1 alone': 'n', 'letters of word2 alone': 'n' },
  memoryGrowth: {
    'letters of both words': 'n',
    'letters of a longer word2': '1',
    'letters of a longer word1': '1',
  },
  // A solution that has not finished 500 by 500 cells by then tries every path through them.
  limits: { cpuMs: 2_000 },
  followUps: [],
  source: 'Arrays, Trees, Graphs, Dynamic Programming.',
});
