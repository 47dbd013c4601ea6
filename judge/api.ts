/**
 * What a problem package may use: `import { defineProblem } from 'coding-round-judge'`, together with
 * `valibot` for schemas and `fast-check` for generators.
 */
export { anyOrder } from './check/any-order.ts';
export { type Check, type Checker, type CheckResult, RIGHT, wrong } from './check/checker.ts';
export { closeTo } from './check/close-to.ts';
export { chanceOf, type Draws, equallyLikely, saysEnough } from './check/equally-likely.ts';
export { exact } from './check/exact.ts';
export { rows } from './check/rows.ts';
export { perCall } from './check/per-call.ts';
export { tree } from './check/tree.ts';
export { unorderedGroups } from './check/unordered-groups.ts';
export { formatTimestamp, makeTables, parseTimestamp, type Row } from './entry/tables.ts';
export { TreeNode } from './entry/trees.ts';
export { formatValue } from './base/format.ts';
export {
  defineGenerators,
  defineInteractor,
  defineProblem,
  type GeneratorsDefinition,
  type ProblemDefinition,
} from './problem/define.ts';
export {
  type Conversation,
  type InteractorDefinition,
  Range,
  type Transcript,
  type Turn,
} from './problem/dialogue.ts';
export { makeGrid, smallGrids } from './problem/grids.ts';
export { Random } from './problem/random.ts';
export {
  gridSchema,
  operationsSchema,
  type Operations,
  naryTreeSchema,
  tablesSchema,
  treeSchema,
} from './problem/schemas.ts';
export type { Entry, Limits, Result, Table, Verdict } from './types.ts';
