import { defineProblem, tree, treeSchema } from 'coding-round-judge';
import * as v from 'valibot';

const MAX_NODES = 1e4;

const value = v.pipe(v.number(), v.integer(), v.minValue(-1000), v.maxValue(1000));
const root = v.pipe(
  treeSchema(value),
  v.check(
    (list) => list.filter((entry) => entry !== null).length <= MAX_NODES,
    `at most ${MAX_NODES} nodes`,
  ),
);

export default defineProblem({
  title: 'Serialize and Deserialize a Binary Tree',
  difficulty: 'medium',
  topics: ['tree', 'string', 'recursion', 'design'],
  entry: { kind: 'codec', encode: 'serialize', decode: 'deserialize', carries: 'TreeNode | null' },
  input: v.tuple([root]),
  checker: tree(),
  growth: { depth: 'n', nodes: 'n' },
  followUps: ['nary-tree-codec'],
  source: 'Write a function to serialize and deserialize a binary tree.',
});
