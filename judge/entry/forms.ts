/** How a value crosses between the judge and a submission, by its type. */
import type { Type } from '../types.ts';

/**
 * `value` as it is; `tree` as a level-order list (`[1,2,null,3]`) outside and a `TreeNode` (or `null`) inside;
 * `nary-tree` as a level-order list with `null` after each node's children (`[1,null,2,3,null,4]`) outside and a
 * `NaryNode` (or `null`) inside.
 */
export type Form = 'value' | 'tree' | 'nary-tree';

export function formOf(type: Type): Form {
  switch (type.kind) {
    case 'nullable':
      return formOf(type.of);
    case 'TreeNode':
      return 'tree';
    case 'NaryNode':
      return 'nary-tree';
    default:
      return 'value';
  }
}
