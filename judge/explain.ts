/**
 * A second look at the case that decides the verdict: it is run once more, alone in a fresh process, to find
 * out what the first run could not tell. The verdict stays; only its explanation changes.
 */
import { STILL_RUNNING, withClock, withDepth } from './compile/instrument.ts';
import { locate } from './compile/locate.ts';
import { findSurvivors } from './compile/survivors.ts';
import { isStackOverflow, STACK_OVERFLOW } from './exceptions.ts';
import { Execution, type RunOutcome } from './execute.ts';
import { listNames } from './format.ts';
import { judgeCase } from './judge-case.ts';
import type { Judging } from './judge.ts';
import { SCRIPT_NAME } from './sandbox/protocol.ts';
import type { Case, CaseResult, Limits } from './types.ts';

/** Wall time after which a loop has shown that it goes on, and CPU time after which nobody waits for it. */
const LOOPING_MS = 250;
const LOOPING_CPU_MS = 600;
/** Variables named as what may have survived. */
const MAX_SUSPECTS = 3;

type Place = NonNullable<CaseResult['place']>;

/**
 * Explains a failure that one run cannot explain: what survives between calls, where an endless loop is, how
 * deep a recursion got.
 *
 * @param outcome the run that failed
 * @param result what is said about it so far
 * @param first nothing was called before in the same process
 */
export async function explain(
  judging: Judging,
  test: Case,
  outcome: RunOutcome,
  result: CaseResult,
  first: boolean,
): Promise<CaseResult> {
  if (outcome.kind === 'died') {
    return outcome.death.cause === 'cpu' ? explainLoop(judging, test, result, first) : result;
  }
  if (!first && !('loading' in outcome)) {
    const alone = await runAlone(judging, judging.program.script, test, judging.limits);
    if (await isRight(judging, test, alone)) return explainSurvival(judging, result);
  }
  return outcome.kind === 'threw' && isStackOverflow(outcome.error)
    ? explainDepth(judging, test, result)
    : result;
}

async function explainSurvival(judging: Judging, result: CaseResult): Promise<CaseResult> {
  const suspects: { name: string; place: Place }[] = [];
  for (const { name, line, column } of await findSurvivors(judging.program.script)) {
    const place = await placeOf(judging, `${SCRIPT_NAME}:${line}:${column}`);
    // What the compiler added is in no file of the user's.
    if (place && suspects.length < MAX_SUSPECTS) suspects.push({ name, place });
  }
  const names = suspects.map(({ name, place }) => `\`${name}\` (${lineOf(judging, place)})`);
  const why =
    names.length > 0
      ? `something survives from earlier calls: look at ${listNames(names)}`
      : 'it depends on earlier calls, or on chance';
  const place = result.place ?? suspects[0]?.place;
  return {
    ...result,
    passesAlone: true,
    message: `${result.message}; it passes alone in a fresh process, so ${why}`,
    ...(place ? { place } : {}),
  };
}

async function explainLoop(
  judging: Judging,
  test: Case,
  result: CaseResult,
  first: boolean,
): Promise<CaseResult> {
  const script = await withClock(judging.program.script, SCRIPT_NAME, LOOPING_MS);
  const limits = { ...judging.limits, cpuMs: LOOPING_CPU_MS };
  const outcome = await runAlone(judging, script, test, limits);
  if (!first && (await isRight(judging, test, outcome))) return explainSurvival(judging, result);
  if (outcome?.kind !== 'threw' || outcome.error.name !== STILL_RUNNING) return result;
  const { message: what, stack } = outcome.error;
  const place = await placeOf(judging, stack);
  if (!place) return result;
  const where = `${what === 'loop' ? what : 'function'} at ${lineOf(judging, place)}`;
  return { ...result, message: `${result.message}; it was in the ${where}`, place };
}

async function explainDepth(judging: Judging, test: Case, result: CaseResult): Promise<CaseResult> {
  const script = await withDepth(judging.program.script, SCRIPT_NAME);
  const outcome = await runAlone(judging, script, test, judging.limits);
  if (outcome?.kind !== 'threw' || !isStackOverflow(outcome.error)) return result;
  const depth = Number(/ (\d+)$/.exec(outcome.error.stack)?.[1]);
  const place = await placeOf(judging, outcome.error.stack);
  if (!(depth > 1) || !place) return result;
  const about = Number(depth.toPrecision(1)).toLocaleString('en');
  const deep = (text: string) =>
    text.replace(STACK_OVERFLOW, `${STACK_OVERFLOW} at a depth of about ${about} calls`);
  return {
    ...result,
    message: deep(result.message ?? ''),
    ...(result.detail === undefined ? {} : { detail: deep(result.detail) }),
    place,
  };
}

/** Runs a script on a case, alone in a fresh process; undefined when there is no script. */
async function runAlone(
  { pool, problem, program }: Judging,
  script: string | undefined,
  test: Case,
  limits: Limits,
): Promise<RunOutcome | undefined> {
  if (script === undefined) return undefined;
  const execution = new Execution(pool, { ...program, script }, problem.entry);
  try {
    return await execution.run(JSON.stringify(test.input), limits);
  } finally {
    execution.close();
  }
}

async function isRight(judging: Judging, test: Case, outcome?: RunOutcome): Promise<boolean> {
  if (!outcome || outcome.kind === 'missing') return false;
  return (await judgeCase(judging, test, outcome)).verdict === 'AC';
}

function placeOf({ program, source }: Judging, stack: string): Promise<Place | undefined> {
  return locate(stack, SCRIPT_NAME, program, source);
}

/** `line 7`, with its file where that is another than the one judged. */
function lineOf({ source }: Judging, { file, line }: { file: string; line: number }): string {
  return file === source.file ? `line ${line}` : `${file}:${line}`;
}
