import {
  closeTo,
  defineProblem,
  operationsSchema,
  perCall,
  type Operations,
} from 'coding-round-judge';
import * as v from 'valibot';

const delay = v.pipe(v.number(), v.integer(), v.minValue(-1e5), v.maxValue(1e5));
const nothing = v.tuple([]);

export default defineProblem({
  title: 'Median of a Data Stream',
  difficulty: 'hard',
  topics: ['heap', 'data stream', 'design'],
  entry: {
    kind: 'class',
    name: 'MedianFinder',
    construct: { parameters: {} },
    methods: {
      addNum: {
        description: 'Takes the next delay.',
        parameters: { num: 'integer' },
        returns: 'void',
      },
      findMedian: {
        description: 'Returns the median of all delays taken so far; there is at least one.',
        parameters: {},
        returns: 'number',
      },
    },
  },
  input: v.pipe(
    operationsSchema(
      { name: 'MedianFinder', args: nothing },
      { addNum: v.tuple([delay]), findMedian: nothing },
      5e4,
    ),
    v.check<Operations, string>(
      ([names]) => names[1] !== 'findMedian',
      'call 1: findMedian is called before any number was added',
    ),
  ),
  checker: perCall(closeTo(1e-5)),
  growth: { 'falling calls': 'n log n', calls: 'n log n' },
  followUps: ['sliding-window-median'],
  source: 'Implement an algorithm to find the median of a data stream.',
});
