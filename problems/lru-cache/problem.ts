import { defineProblem, exact, operationsSchema, perCall } from 'coding-round-judge';
import * as v from 'valibot';

const integer = (least: number, greatest: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(greatest));
const key = integer(0, 1e4);

export default defineProblem({
  title: 'Least Recently Used Cache',
  difficulty: 'medium',
  topics: ['hashing', 'linked list', 'design'],
  entry: {
    kind: 'class',
    name: 'LRUCache',
    construct: { parameters: { capacity: 'integer' } },
    methods: {
      get: {
        description: 'The value of the key, or -1. A use of the key.',
        parameters: { key: 'integer' },
        returns: 'integer',
      },
      put: {
        description:
          'Stores the value under the key, a use as well; the key used least recently makes room.',
        parameters: { key: 'integer', value: 'integer' },
        returns: 'void',
      },
    },
  },
  input: operationsSchema(
    { name: 'LRUCache', args: v.tuple([integer(1, 3000)]) },
    { get: v.tuple([key]), put: v.tuple([key, integer(0, 1e5)]) },
    2e5,
  ),
  checker: perCall(exact()),
  growth: { hits: 'n', removals: 'n' },
  followUps: [],
  source: 'Standard algorithmic challenges (e.g., Matrix traversal, String manipulation).',
});
