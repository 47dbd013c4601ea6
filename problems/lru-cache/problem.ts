import { defineProblem, exact, operationsSchema, perCall } from 'coding-round-judge';
import * as v from 'valibot';

const integer = (least: number, greatest: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(greatest));
const key = integer(0, 1e4);

export default defineProblem({
  title: 'Cache of the Titles Used Last',
  difficulty: 'medium',
  topics: ['hashing', 'linked list', 'design'],
  entry: { kind: 'class', name: 'LRUCache', methods: { get: 'value', put: 'void' } },
  input: operationsSchema(
    { name: 'LRUCache', args: v.tuple([integer(1, 3000)]) },
    { get: v.tuple([key]), put: v.tuple([key, integer(0, 1e5)]) },
    2e5,
  ),
  output: v.array(v.nullable(v.number())),
  checker: perCall(exact()),
  growth: { hits: 'n', removals: 'n' },
  followUps: [],
  source: 'Standard algorithmic challenges (e.g., Matrix traversal, String manipulation).',
});
