/** Calls of a program that counts itself. What makes the realm count comes with the program, as a text. */
import { type Call, prepareCall } from '../../entry/invoke.ts';
import { type Evaluated, findEntry } from '../../entry/find-entry.ts';
import { type Reply, type Request, SCRIPT_NAME, type StartCounting } from '../protocol.ts';
import { loadLibrariesBy } from './libraries.ts';

const evaluate = eval;
const { stringify } = JSON;

/** In this runtime a program has been rewritten by the judge. */
type Prepare = Extract<Request, { type: 'prepare'; rewritten: unknown }>;

let prepared: (Prepare & { counting: ReturnType<StartCounting> }) | undefined;

/** Makes this process one that counts, for good. */
export function prepareCount(request: Prepare): void {
  // Its frames in stack traces are known by that name.
  const named = `${request.realm}\n//# sourceURL=${request.rewritten.secret}`;
  const start = evaluate(named) as StartCounting;
  const counting = start(request.rewritten, SCRIPT_NAME);
  loadLibrariesBy((name) => counting.library(name));
  prepared = { ...request, counting };
}

/**
 * Evaluates the program anew and calls it once. Only the call is counted.
 *
 * @returns the reply as JSON, and the call with what it returned
 * @throws what the program throws, unless it had used up its fuel before
 */
export async function callCounted(
  request: Extract<Request, { type: 'count' }>,
): Promise<{ told: string; call?: Call; returned?: unknown }> {
  const { counting, entry, others } = prepared!;
  const found = findEntry(entry, counting.evaluate() as Evaluated, others);
  if ('missing' in found) {
    return { told: stringify({ type: 'missing', name: found.missing } satisfies Reply) };
  }
  const call = prepareCall(entry, found.program, request.part, request.input);
  let returned: unknown;
  let thrown: { error: unknown } | undefined;
  counting.begin(request.fuel);
  try {
    returned = call.run();
    if (returned instanceof Promise) returned = await returned;
  } catch (error) {
    thrown = { error };
  }
  const { units, spent, sites } = counting.end();
  if (thrown && !spent) throw thrown.error;
  const told = `{"type":"counted","spent":${spent},"units":${units},"sites":${sites}}`;
  return { told, call, returned };
}
