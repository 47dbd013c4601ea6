/** Trees with any number of children, as lists and as nodes. */
import { toListed } from './trees.ts';
import { MAX_NODES, Odd, ODD } from '../base/json-values.ts';

/**
 * Trees with any number of children, as LeetCode writes them: the root and `null`, then for each node in level
 * order its children and `null`; no trailing `null`s. `[1,null,2,3,null,4]` is 1 above 2 and 3, and 2 above 4.
 */

export interface NaryNodeLike {
  val: unknown;
  children?: NaryNodeLike[] | null | undefined;
}

/** What a submission's `NaryNode` is, which LeetCode calls `_Node` and used to call `Node`. */
export class NaryNode implements NaryNodeLike {
  val: unknown;
  children: NaryNodeLike[];
  constructor(val?: unknown, children?: NaryNodeLike[]) {
    this.val = val === undefined ? 0 : val;
    this.children = children === undefined ? [] : children;
  }
}

/** Builds a tree of `NaryNode`s from its list. An empty list is the empty tree, `null`. */
export function naryTreeFromList(list: readonly unknown[]): NaryNode | null {
  if (list.length === 0 || list[0] === null) return null;
  const root = new NaryNode(list[0]);
  const nodes = [root];
  let parent = 0;
  // No methods and iterators: one that a submission has replaced would be shown trees of later calls.
  for (let i = 2; i < list.length; i++) {
    if (list[i] === null) {
      parent++;
      continue;
    }
    const child = new NaryNode(list[i]);
    const { children } = nodes[parent]!;
    children[children.length] = child;
    nodes[nodes.length] = child;
  }
  return root;
}

/**
 * The list of a tree; plain objects with `val` and `children` count as nodes, a leaf needs no `children`.
 * Iterative, so that a chain may be as deep as it likes.
 *
 * @returns the list, or an {@link Odd} when the value is not a tree or has more than 1,000,000 nodes (a cycle)
 */
export function naryTreeToList(root: unknown): unknown[] | Odd {
  if (root === null) return [];
  const list: unknown[] = [];
  const add = (node: unknown): Odd | undefined => {
    if (node === null || typeof node !== 'object' || !('val' in node)) {
      return new Odd(ODD.noNaryTree);
    }
    const val = toListed(node.val);
    if (val instanceof Odd) return val;
    list.push(val);
    nodes.push(node);
    return undefined;
  };
  const nodes: NaryNodeLike[] = [];
  const odd = add(root);
  if (odd) return odd;
  list.push(null);
  for (let i = 0; i < nodes.length; i++) {
    const children: unknown = nodes[i]!.children ?? [];
    if (!Array.isArray(children)) return new Odd(ODD.noChildren);
    for (const child of children) {
      const odd = add(child);
      if (odd) return odd;
    }
    list.push(null);
    if (nodes.length > MAX_NODES) {
      return new Odd(ODD.manyNodes);
    }
  }
  list.length = list.findLastIndex((val) => val !== null) + 1;
  return list;
}
