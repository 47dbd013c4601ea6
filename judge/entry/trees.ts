/** Binary trees as lists and as nodes. */
import { MAX_NODES, Odd, ODD } from '../base/json-values.ts';

/** Binary trees as LeetCode writes them: level order, `null` for a missing child, no trailing `null`s. */

export interface TreeNodeLike {
  val: unknown;
  left?: TreeNodeLike | null | undefined;
  right?: TreeNodeLike | null | undefined;
}

/** What a submission's `TreeNode` is. */
export class TreeNode implements TreeNodeLike {
  val: unknown;
  left: TreeNodeLike | null;
  right: TreeNodeLike | null;
  constructor(val?: unknown, left?: TreeNodeLike | null, right?: TreeNodeLike | null) {
    this.val = val === undefined ? 0 : val;
    this.left = left === undefined ? null : left;
    this.right = right === undefined ? null : right;
  }
}

/**
 * A node's value as it stands in a list. A number as text, exactly as it would be printed, is that number:
 * JavaScript solutions pass for it everywhere else.
 */
export function toListed(val: unknown): unknown {
  // In the list it would be taken for a missing child.
  if (val === null || val === undefined) return new Odd(ODD.noValue);
  const isNumeral = typeof val === 'string' && String(Number(val)) === val && val !== 'NaN';
  return isNumeral ? Number(val) : val;
}

/** What a submission's `ListNode` is. */
export class ListNode {
  val: unknown;
  next: ListNode | null;
  constructor(val?: unknown, next?: ListNode | null) {
    this.val = val === undefined ? 0 : val;
    this.next = next === undefined ? null : next;
  }
}

/** Builds a tree of `TreeNode`s from its level-order list. An empty list is the empty tree, `null`. */
export function treeFromList(list: readonly unknown[]): TreeNode | null {
  if (list.length === 0 || list[0] === null) return null;
  const root = new TreeNode(list[0]);
  const parents = [root];
  let at = 1;
  for (let i = 0; i < parents.length && at < list.length; i++) {
    const parent = parents[i]!;
    for (let left = 1; left >= 0; left--) {
      const side = left ? 'left' : 'right';
      const val = at < list.length ? list[at++] : null;
      if (val === null || val === undefined) continue;
      const child = new TreeNode(val);
      parent[side] = child;
      // No method: one that a submission has replaced would be shown trees of later calls.
      parents[parents.length] = child;
    }
  }
  return root;
}

/**
 * The level-order list of a tree; plain objects with `val`, `left` and `right` count as nodes.
 * Iterative, so that a chain may be as deep as it likes.
 *
 * @returns the list, or an {@link Odd} when the value is not a tree or has more than 1,000,000 nodes (a cycle)
 */
export function treeToList(root: unknown): unknown[] | Odd {
  if (root === null) return [];
  const list: unknown[] = [];
  const queue: unknown[] = [root];
  for (let i = 0; i < queue.length; i++) {
    const node = queue[i];
    if (node === null || node === undefined) {
      list.push(null);
      continue;
    }
    if (typeof node !== 'object' || !('val' in node)) {
      return new Odd(ODD.noTree);
    }
    const { val, left, right } = node as TreeNodeLike;
    const listed = toListed(val);
    if (listed instanceof Odd) return listed;
    list.push(listed);
    queue.push(left, right);
    if (queue.length > 2 * MAX_NODES) {
      return new Odd(ODD.manyNodes);
    }
  }
  let end = list.length;
  while (end > 0 && list[end - 1] === null) end--;
  list.length = end;
  return list;
}
