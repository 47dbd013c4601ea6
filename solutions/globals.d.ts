/**
 * The names that every submission has without an import, for editors. The classes are declared loosely where
 * the judge offers two versions of their interface.
 */
import type lodash from 'lodash';

declare global {
  const _: typeof lodash;

  /** A node of a binary tree. */
  class TreeNode {
    val: number;
    left: TreeNode | null;
    right: TreeNode | null;
    constructor(val?: number, left?: TreeNode | null, right?: TreeNode | null);
  }

  /** A node of a tree with any number of children. */
  class NaryNode {
    val: number;
    children: NaryNode[];
    constructor(val?: number, children?: NaryNode[]);
  }

  /** What LeetCode calls a {@link NaryNode}. */
  class _Node extends NaryNode {
    children: _Node[];
    constructor(val?: number, children?: _Node[]);
  }

  /** A node of a singly linked list. */
  class ListNode {
    val: number;
    next: ListNode | null;
    constructor(val?: number, next?: ListNode | null);
  }

  // The interfaces of versions 5 and 6 of @datastructures-js/priority-queue contradict each other.
  /* eslint-disable @typescript-eslint/no-explicit-any */
  interface AnyPriorityQueue<T> {
    enqueue(value: T, priority?: number): any;
    push(value: T): any;
    dequeue(): any;
    pop(): any;
    front(): any;
    back(): any;
    size(): number;
    isEmpty(): boolean;
    clear(): void;
    toArray(): any[];
    remove(matches: (value: any) => boolean): any[];
    contains(matches: (value: any) => boolean): boolean;
  }
  interface AnyPriorityQueueConstructor {
    new <T = any>(options?: any, values?: T[]): AnyPriorityQueue<T>;
    fromArray<T = any>(values: T[], options?: any): AnyPriorityQueue<T>;
  }
  /* eslint-enable @typescript-eslint/no-explicit-any */

  const PriorityQueue: AnyPriorityQueueConstructor;
  const MinPriorityQueue: AnyPriorityQueueConstructor;
  const MaxPriorityQueue: AnyPriorityQueueConstructor;

  class Queue<T = unknown> {
    constructor(values?: T[]);
    enqueue(value: T): this;
    push(value: T): this;
    dequeue(): T;
    pop(): T;
    front(): T;
    back(): T;
    size(): number;
    isEmpty(): boolean;
    toArray(): T[];
    clear(): void;
  }

  class Deque<T = unknown> {
    constructor(values?: T[]);
    pushFront(value: T): this;
    pushBack(value: T): this;
    popFront(): T;
    popBack(): T;
    front(): T;
    back(): T;
    size(): number;
    isEmpty(): boolean;
    toArray(): T[];
    clear(): void;
  }

  const console: {
    log(...values: unknown[]): void;
    info(...values: unknown[]): void;
    warn(...values: unknown[]): void;
    error(...values: unknown[]): void;
    table(value: unknown): void;
  };
}
