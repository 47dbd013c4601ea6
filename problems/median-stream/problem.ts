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
  title: 'Median of a Delay Stream',
  difficulty: 'hard',
  topics: ['heap', 'data stream', 'design'],
  entry: {
    kind: 'class',
    name: 'MedianFinder',
    methods: { addNum: 'void', findMedian: 'value' },
  },
  input: v.pipe(
    operationsSchema(
      { name: 'MedianFinder', args: nothing },
      { addNum: v.tuple([delay]), findMedian: nothing },
      5e4,
    ),
    v.check<Operations, string>(
      ([names]) => names[1] !== 'findMedian',
      'call 1: findMedian before any number was added',
    ),
  ),
  output: v.array(v.nullable(v.number())),
  checker: perCall(closeTo(1e-5)),
  growth: { 'falling calls': 'n log n', calls: 'n log n' },
  followUps: ['sliding-window-median'],
  source: 'Implement an algorithm to find the median of a data stream.',
});
