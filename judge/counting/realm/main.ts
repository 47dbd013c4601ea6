/**
 * Counting inside the sandbox: makes the realm charge for what its built-ins do, and runs a rewritten script. The
 * judge sends this as a text to a process that is to count; no other process has any of it.
 *
 * What is counted is the process's own word. A submission that finds a way to the counter gains only that the clock
 * is looked at, which it cannot reach.
 */
import { begin, end, sites, tally, uncounted, useSites } from './counter.ts';
import { FAMILIES } from './families.ts';
import { HELPERS } from './helpers.ts';
import { hideTexts, replace, replaceProxy } from './hidden.ts';
import { MAX_SITES, type StartCounting } from '../../sandbox/protocol.ts';
import { containsText, getOwnPropertyDescriptor, max, TypedArray, uncurry } from './natives.ts';

const evaluate = eval;
const { ownKeys } = Reflect;
const sortTyped = uncurry(Float64Array.prototype.sort) as (list: Float64Array) => Float64Array;
const sliceTyped = uncurry(Float64Array.prototype.slice) as (list: Float64Array) => Float64Array;

function find(global: Record<string, unknown>, path: string): object | undefined {
  let at: unknown = global;
  for (const name of path === '' ? [] : path.split('.')) {
    at = name === 'TypedArray' ? TypedArray : (at as Record<string, unknown> | undefined)?.[name];
  }
  return at as object | undefined;
}

/** Patches the realm for good. */
export const startCounting: StartCounting = (program, name) => {
  const { script, plain, secret, places, libraries } = program;
  useSites(program.sites);
  const readsStacks = containsText(plain, 'stack');
  hideTexts({ plain, rewritten: script, places, secret, readsStacks });
  const global = globalThis as unknown as Record<string, unknown>;
  for (const path of ownKeys(FAMILIES) as string[]) {
    const target = find(global, path);
    if (!target) continue;
    const makers = FAMILIES[path]!;
    for (const method of ownKeys(makers)) replace(target, method, makers[method]!);
  }
  replaceProxy(global);
  const load = (text: string) =>
    (evaluate(text) as (...given: unknown[]) => unknown)(tally, sites, HELPERS);
  const text = `${script}\n//# sourceURL=${name}`;
  return {
    evaluate: () => load(text),
    library(name: string): unknown {
      const text = getOwnPropertyDescriptor(libraries, name)?.value;
      return text === undefined ? undefined : uncounted(() => load(text));
    },
    begin,
    end() {
      const { units, spent } = end();
      const dearest = sortTyped(sliceTyped(sites))[max(0, sites.length - MAX_SITES)]!;
      // A text, which no setter on a prototype gets hold of.
      let bySite = '';
      let told = 0;
      for (let i = 0; i < sites.length - 1 && told < MAX_SITES; i++) {
        if (sites[i] === 0 || sites[i]! < dearest) continue;
        bySite += `${told++ === 0 ? '' : ','}[${i},${sites[i]}]`;
      }
      return { units, spent, sites: `[${bySite}]` };
    },
  };
};
