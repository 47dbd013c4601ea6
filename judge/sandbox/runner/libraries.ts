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

/** Loads libraries in another way; undefined for one that it does not know. */
let instead: (name: string) => unknown = () => undefined;

export function loadLibrariesBy(load: typeof instead): void {
  instead = load;
}

const library = (name: string, text: string) =>
  once(() => (instead(name) ?? evaluate(text)) as Exports);

/**
 * Version 5 of priority-queue wraps what it returns in `{ element, priority }`, version 6 does not, and
 * LeetCode has offered both. A comparator asks for version 6, an options object for version 5; a queue that is
 * made of nothing is of the version that the judge asks for.
 */
function eitherVersion(name: string, version: () => 5 | 6): () => unknown {
  const v5 = library('priority-queue-5', priorityQueue5);
  const v6 = library('@datastructures-js/priority-queue', priorityQueue);
  return once(() => {
    const chooser: object = new Proxy(v6()[name]!, {
      construct(target, args: unknown[], newTarget) {
        const old =
          typeof args[0] === 'function'
            ? false
            : args[0] === undefined
              ? version() === 5
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

/** The globals of test frameworks. */
const TEST_NAMES = [
  'describe',
  'suite',
  'it',
  'test',
  'expect',
  'beforeEach',
  'afterEach',
  'beforeAll',
  'afterAll',
];
/** What is imported by name from their modules as well. */
const IMPORTED_NAMES = [
  ...TEST_NAMES,
  ...['before', 'after', 'mock', 'vi', 'jest', 'bench', 'expectTypeOf'],
  ...[
    'assert',
    'strict',
    'ok',
    'fail',
    'match',
    'equal',
    'notEqual',
    'strictEqual',
    'notStrictEqual',
  ],
  ...['deepEqual', 'notDeepEqual', 'deepStrictEqual', 'notDeepStrictEqual', 'throws', 'rejects'],
];

/** What would make it a promise, or an ES module without a default. */
const ABSENT = ['then', '__esModule'];

/** Does nothing, whatever is called or read of it: tests that stand in a submission are not run. */
function inert(): unknown {
  const nothing: object = new Proxy((() => undefined) as unknown as Record<string, unknown>, {
    apply: () => nothing,
    construct: () => nothing,
    get: (_, key) => (typeof key === 'symbol' || ABSENT.includes(key) ? undefined : nothing),
  });
  for (const name of IMPORTED_NAMES) {
    Object.defineProperty(nothing, name, {
      value: nothing,
      configurable: true,
      writable: true,
      enumerable: true,
    });
  }
  return nothing;
}

/**
 * Defines the names as globals that a submission may shadow or replace.
 *
 * @param queues the version of the priority queues, known once the submission is loaded
 */
export function installLibraries(queues: () => 5 | 6): void {
  const names: Record<string, () => unknown> = {
    TreeNode: () => TreeNode,
    ListNode: () => ListNode,
    NaryNode: () => NaryNode,
    _Node: () => NaryNode,
    Node: () => NaryNode,
    _: library('lodash', lodash),
    Queue: () => library('@datastructures-js/queue', queue)().Queue,
    Deque: () => library('@datastructures-js/deque', deque)().Deque,
  };
  const nothing = once(inert);
  for (const name of TEST_NAMES) names[name] = nothing;
  for (const name of ['PriorityQueue', 'MinPriorityQueue', 'MaxPriorityQueue']) {
    names[name] = eitherVersion(name, queues);
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
