import { defineProblem, exact } from 'coding-round-judge';
import * as v from 'valibot';

export default defineProblem({
  title: 'Longest Substring Without Repeats',
  difficulty: 'medium',
  topics: ['string', 'sliding window', 'hashing'],
  entry: {
    kind: 'function',
    name: 'lengthOfLongestSubstring',
    description:
      'The length of the longest part of the text, without gaps, in which no character occurs twice.',
    parameters: { s: 'string' },
    returns: 'integer',
  },
  input: v.strictTuple([
    v.pipe(
      v.string(),
      v.maxLength(5e4),
      v.regex(/^[ -~]*$/, 'only printable ASCII characters are allowed'),
    ),
  ]),
  checker: exact(),
  growth: { characters: 'n' },
  followUps: [],
  source: 'Standard algorithmic challenges (e.g., Matrix traversal, String manipulation).',
});
