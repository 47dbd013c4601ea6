import { defineProblem, exact } from 'coding-round-judge';
import * as v from 'valibot';

const word = v.pipe(
  v.string(),
  v.maxLength(500),
  v.regex(/^[a-z]*$/, 'a character that is no letter a-z'),
);

export default defineProblem({
  title: 'Edit Distance of Two Titles',
  difficulty: 'medium',
  topics: ['dynamic programming', 'string'],
  entry: {
    kind: 'function',
    name: 'minDistance',
    parameters: { word1: 'value', word2: 'value' },
    returns: 'value',
  },
  input: v.strictTuple([word, word]),
  output: v.number(),
  checker: exact(),
  growth: { letters: 'n^2', 'letters of word1 alone': 'n', 'letters of word2 alone': 'n' },
  memoryGrowth: {
    'letters of both words': 'n',
    'letters of a longer word2': '1',
    'letters of a longer word1': '1',
  },
  // Whoever has not finished 500 by 500 cells by then tries every way through them.
  limits: { cpuMs: 2_000 },
  followUps: [],
  source: 'Arrays, Trees, Graphs, Dynamic Programming.',
});
