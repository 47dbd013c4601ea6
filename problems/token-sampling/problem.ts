import { defineProblem, exact } from 'coding-round-judge';
import * as v from 'valibot';
import { isClear } from './margin.ts';

const logit = v.pipe(
  v.number(),
  v.minValue(-1000),
  v.maxValue(1000),
  v.check((x) => Number(x.toFixed(4)) === x, 'a logit with more than four decimals'),
);
const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

export default defineProblem({
  title: 'Sample a Token',
  difficulty: 'medium',
  topics: ['machine learning', 'probability', 'sorting'],
  entry: {
    kind: 'function',
    name: 'sample',
    description: 'The index of the token that u chooses, after temperature, top-k and top-p.',
    parameters: {
      logits: 'number[]',
      temperature: 'number',
      topK: 'integer',
      topP: 'number',
      u: 'number',
    },
    returns: 'integer',
  },
  input: v.pipe(
    v.strictTuple([
      v.pipe(v.array(logit), v.minLength(1), v.maxLength(1e5)),
      v.union([v.literal(0), v.pipe(v.number(), v.minValue(0.01), v.maxValue(10))]),
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e5)),
      v.pipe(fraction, v.gtValue(0)),
      v.pipe(fraction, v.ltValue(1)),
    ]),
    v.check((input) => isClear(...input), 'a sum is so near to topP or u that rounding decides'),
  ),
  checker: exact(),
  growth: { tokens: 'n log n' },
  followUps: [],
  source: 'Sampling from the logits of a language model.',
});
