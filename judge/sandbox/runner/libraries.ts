/**
 * The names that LeetCode's page offers without an import. Each library is a text that is evaluated when a
 * submission first touches it, so that a process which needs none boots none.
 */
import lodash from 'library:lodash';
import deque from 'library:@datastructures-js/deque';
import priorityQueue from 'library:@datastructures-js/priority-queue';
import queue from 'library:@datastructures-js/queue';
import priorityQueue5 from 'library:priority-queue-5';
import { NaryNode } from '../../entry/nary-trees.ts';
import { ListNode, TreeNode } from '../../entry/trees.ts';

type Exports = Record<string, new (...args: unknown[]) => object>;
const evaluate = eval;

/** Makes a value at most once; while it is being made it is undefined (lodash looks for an older `_`). */
function once<T>(make: () => T): () => T {
  let state: 'new' | 'making' | 'made' = 'new';
  let value: T;
  return () => {
    if (state === 'new') {
      state = 'making';
      value = make();
      state = 'made';
    }
    return value;
  };
}

const library = (text: string) => once(() => evaluate(text) as Exports);

/** A source that takes apart what version 5 returns. */
const READS_ELEMENT =
  /\.(?:element|priority)\b|\[\s*['"`](?:element|priority)['"`]\s*\]|\belement\b[^=;(){}]*\}\s*=/;

/**
 * Version 5 of priority-queue wraps what it returns in `{ element, priority }`, version 6 does not, and
 * LeetCode has offered both. An options object, or a source that reads `element`, asks for version 5.
 */
function eitherVersion(name: string, script: () => string): () => unknown {
  const v5 = library(priorityQueue5);
  const v6 = library(priorityQueue);
  const readsElement = once(() => READS_ELEMENT.test(script()));
  return once(() => {
    const chooser: object = new Proxy(v6()[name]!, {
      construct(target, args: unknown[], newTarget) {
        const old =
          typeof args[0] === 'function'
            ? false
            : args[0] === undefined
              ? readsElement()
              : isOptions(args[0]);
        const chosen = old ? v5()[name]! : target;
        return Reflect.construct(
          chosen,
          args,
          newTarget === chooser ? chosen : newTarget,
        ) as object;
      },
    });
    return chooser;
  });
}

function isOptions(value: unknown): boolean {
  return value !== null && typeof value === 'object' && ('priority' in value || 'compare' in value);
}

/**
 * Defines the names as globals that a submission may shadow or replace.
 *
 * @param script the text of the submission, known once it is loaded
 */
export function installLibraries(script: () => string): void {
  const names: Record<string, () => unknown> = {
    TreeNode: () => TreeNode,
    ListNode: () => ListNode,
    NaryNode: () => NaryNode,
    _Node: () => NaryNode,
    Node: () => NaryNode,
    _: library(lodash),
    Queue: () => library(queue)().Queue,
    Deque: () => library(deque)().Deque,
  };
  for (const name of ['PriorityQueue', 'MinPriorityQueue', 'MaxPriorityQueue']) {
    names[name] = eitherVersion(name, script);
  }
  for (const [name, make] of Object.entries(names)) {
    const get = once(() => make());
    Object.defineProperty(globalThis, name, {
      get,
      set: (value: unknown) =>
        Object.defineProperty(globalThis, name, { value, writable: true, configurable: true }),
      configurable: true,
    });
  }
}
