import { defineProblem, exact } from 'coding-round-judge';
import * as v from 'valibot';

export default defineProblem({
  title: 'Longest Stretch without a Repeat',
  difficulty: 'medium',
  topics: ['string', 'sliding window', 'hashing'],
  entry: {
    kind: 'function',
    name: 'lengthOfLongestSubstring',
    parameters: { s: 'value' },
    returns: 'value',
  },
  input: v.strictTuple([
    v.pipe(
      v.string(),
      v.maxLength(5e4),
      v.regex(/^[ -~]*$/, 'a character that is no letter, digit, symbol or space of ASCII'),
    ),
  ]),
  output: v.number(),
  checker: exact(),
  growth: { characters: 'n' },
  followUps: [],
  source: 'Standard algorithmic challenges (e.g., Matrix traversal, String manipulation).',
});
