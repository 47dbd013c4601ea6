import { defineProblem, naryTreeSchema, tree } from 'coding-round-judge';
import * as v from 'valibot';

const MAX_NODES = 1e4;

const value = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e4));
const root = v.pipe(
  naryTreeSchema(value),
  v.check(
    (list) => list.filter((entry) => entry !== null).length <= MAX_NODES,
    `at most ${MAX_NODES} nodes`,
  ),
);

export default defineProblem({
  title: 'Serialize and Deserialize an N-ary Tree',
  difficulty: 'hard',
  topics: ['tree', 'string', 'recursion', 'design'],
  entry: { kind: 'codec', encode: 'serialize', decode: 'deserialize', carries: 'NaryNode | null' },
  input: v.tuple([root]),
  checker: tree(),
  growth: { depth: 'n', nodes: 'n' },
  followUps: [],
  source: 'A follow-up of the binary tree: any number of children. LeetCode 428.',
});
