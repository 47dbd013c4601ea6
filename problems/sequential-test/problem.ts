import {
  closeTo,
  defineProblem,
  operationsSchema,
  perCall,
  type Operations,
} from 'coding-round-judge';
import * as v from 'valibot';
import { isClear } from './margin.ts';

const value = v.pipe(v.number(), v.minValue(-1_000), v.maxValue(1_000));
const variant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1));
const deviation = v.pipe(v.number(), v.minValue(1), v.maxValue(100));
const spread = v.pipe(v.number(), v.minValue(0.01), v.maxValue(100));
const alpha = v.pipe(v.number(), v.minValue(0.0001), v.maxValue(0.5));

export default defineProblem({
  title: 'Sequential Test',
  difficulty: 'hard',
  topics: ['statistics', 'experiments', 'data stream', 'design'],
  entry: {
    kind: 'class',
    name: 'SequentialTest',
    construct: {
      description:
        '`sigma`: the standard deviation of a value; `tau`: that of the differences that are expected; `alpha`: the level of significance.',
      parameters: { sigma: 'number', tau: 'number', alpha: 'number' },
    },
    methods: {
      observe: {
        description: 'A viewer of the control (0) or of the variant (1) has this value.',
        parameters: { variant: 'integer', value: 'number' },
        returns: 'void',
      },
      pValue: {
        description: 'The always valid p-value of all that was observed; it never rises.',
        parameters: {},
        returns: 'number',
      },
      isSignificant: {
        description: 'Whether the p-value is at most `alpha`.',
        parameters: {},
        returns: 'boolean',
      },
    },
  },
  input: v.pipe(
    operationsSchema(
      { name: 'SequentialTest', args: v.tuple([deviation, spread, alpha]) },
      { observe: v.tuple([variant, value]), pValue: v.tuple([]), isSignificant: v.tuple([]) },
      30_000,
    ),
    v.check<Operations, string>(isClear, 'a p-value is so near to alpha that rounding decides'),
  ),
  checker: perCall(closeTo()),
  growth: { calls: 'n' },
  followUps: ['drift'],
  source: 'Experiments: sequential testing.',
});
