/**
 * A second look at the case that decides the verdict: it is run once more, alone in a fresh process, to find
 * out what the first run could not tell. The verdict stays; only its explanation changes.
 */
import { EACH_CALL, STILL_RUNNING } from '../syntax/script.ts';
import type { Program } from '../compile/compile.ts';
import { STACK_OVERFLOW } from '../languages/language.ts';
import { startExecution } from '../execution/execute.ts';
import type { RunOutcome } from '../execution/execution.ts';
import { listNames } from '../base/format.ts';
import { judgeCase } from '../execution/judge-case.ts';
import type { Judging } from '../execution/judging.ts';
import type { Thrown } from '../sandbox/protocol.ts';
import type { Case, CaseResult, Limits } from '../types.ts';

/** Wall time after which a loop has shown that it goes on, and CPU time after which nobody waits for it. */
const LOOPING_MS = 250;
const LOOPING_CPU_MS = 600;
/** How often a call is looked for: each time sixty times closer. */
const MAX_LOOKS = 4;
/** Variables named as what may have survived. */
const MAX_SUSPECTS = 3;

type Place = NonNullable<CaseResult['place']>;

/** A look at where a program is on a case: how it went, alone, until it was seen to go on; and what it was in then. */
interface Look {
  outcome: RunOutcome | undefined;
  where?: { words: string; place: Place };
}

/**
 * A look at a case that goes on, taken while it is judged: where an endless loop is shows at once, and the limit that
 * ends it may be far. What is found is what {@link explain} would find later.
 */
export class Looking {
  readonly found: Promise<Look>;
  /** What the program is in, once that is known. */
  where: string | undefined;
  readonly #ended = new AbortController();

  constructor(judging: Judging, test: Pick<Case, 'input'>) {
    this.found = lookAt(judging, test, LOOPING_MS, this.#ended.signal);
    this.found.then(
      ({ where }) => (this.where = where?.words),
      // Whoever waits for it is told; nobody may.
      () => undefined,
    );
  }

  /** Nobody needs to know any more. */
  end(): void {
    this.#ended.abort();
  }
}

/**
 * Explains a failure that one run cannot explain: what survives between calls, where an endless loop is, how
 * deep a recursion got.
 *
 * @param outcome the run that failed
 * @param result what is said about it so far
 * @param first nothing was called before in the same process
 * @param looking at where the program is, if that was begun while the case was judged
 */
export async function explain(
  judging: Judging,
  test: Case,
  outcome: RunOutcome,
  result: CaseResult,
  first: boolean,
  looking?: Looking,
): Promise<CaseResult> {
  if (outcome.kind === 'died') {
    const { cause } = outcome.death;
    if (cause === 'cpu') {
      const look = await (looking?.found ?? lookAt(judging, test, LOOPING_MS));
      return explainLoop(judging, test, result, first, look);
    }
    if (cause !== 'memory') return result;
    // In half the time it has not used up the memory yet.
    const half = Math.min(LOOPING_MS, result.wallMs / 2);
    return explainLoop(judging, test, result, true, await lookAt(judging, test, half));
  }
  if (!first && !('loading' in outcome)) {
    const alone = await runAlone(judging, judging.program, test, judging.limits);
    if (await isRight(judging, test, alone)) return explainSurvival(judging, result);
  }
  return outcome.kind === 'threw' && judging.language.isStackOverflow(outcome.error)
    ? explainDepth(judging, test, result)
    : result;
}

async function explainSurvival(judging: Judging, result: CaseResult): Promise<CaseResult> {
  const { language, program, source } = judging;
  const survivors = await language.findSurvivors(program, source, (other) =>
    loadAlone(judging, other),
  );
  const suspects = survivors.slice(0, MAX_SUSPECTS);
  const names = suspects.map(({ name, place }) => `\`${name}\` (${lineOf(judging, place)})`);
  const why =
    names.length > 0
      ? `something survives from an earlier call: look at ${listNames(names)}`
      : 'the output depends on earlier calls or on chance';
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
  { outcome, where }: Look,
): Promise<CaseResult> {
  if (!first && (await isRight(judging, test, outcome))) return explainSurvival(judging, result);
  if (!where) return result;
  const { words, place } = where;
  return { ...result, message: `${result.message}; it was in ${words}`, place };
}

/** @param ms after which a loop or function that still runs is taken to be the one that goes on */
async function lookAt(
  judging: Judging,
  test: Pick<Case, 'input'>,
  ms: number,
  signal?: AbortSignal,
): Promise<Look> {
  const program = await judging.language.withClock(judging.program, ms);
  const limits = { ...judging.limits, cpuMs: LOOPING_CPU_MS };
  const outcome = await runAlone(judging, program, test, limits, signal);
  if (outcome?.kind === 'died' && outcome.death.cause === 'cpu') {
    return { outcome, ...(await lookForPattern(judging, test, signal)) };
  }
  if (outcome?.kind !== 'threw' || outcome.error.name !== STILL_RUNNING) return { outcome };
  const { message: what, stack } = outcome.error;
  const place = await placeOf(judging, stack);
  if (!place) return { outcome };
  const words = `the ${what === 'loop' ? what : 'function'} at ${lineOf(judging, place)}`;
  return { outcome, where: { words, place } };
}

/**
 * No loop of its own went on, so the engine is in something that it was asked to do. Where that is a regular
 * expression, it is in the call that was begun last. Not every call can be told of: those near the last one are
 * found by looking closer each time.
 */
async function lookForPattern(
  judging: Judging,
  test: Pick<Case, 'input'>,
  signal?: AbortSignal,
): Promise<Pick<Look, 'where'>> {
  const limits = { ...judging.limits, cpuMs: LOOPING_CPU_MS };
  let from = 1;
  let step: number | undefined;
  for (let look = 0; look < MAX_LOOKS; look++) {
    const marked = await judging.language.withPatterns?.(judging.program, from, step);
    const outcome = await runAlone(judging, marked?.program, test, limits, signal);
    if (!marked || outcome?.kind !== 'died') return {};
    const [, number, spot] = [...outcome.console.matchAll(/^(\d{1,15}):(\d{1,6})$/gm)].at(-1) ?? [];
    const call = marked.spots[Number(spot)];
    if (!call) return {};
    from = Number(number);
    const until = step ?? (from < EACH_CALL ? 1 : from >> 1);
    step = Math.ceil(until / EACH_CALL);
    if (until > 1) continue;
    const place = await placeOf(judging, call.stack);
    if (!place) return {};
    return { where: { words: `\`${call.method ?? ''}\` at ${lineOf(judging, place)}`, place } };
  }
  return {};
}

async function explainDepth(judging: Judging, test: Case, result: CaseResult): Promise<CaseResult> {
  const program = await judging.language.withDepth(judging.program);
  const outcome = await runAlone(judging, program, test, judging.limits);
  if (outcome?.kind !== 'threw' || !judging.language.isStackOverflow(outcome.error)) return result;
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

/**
 * Runs a program on a case, alone in a fresh process; undefined when there is no program.
 *
 * @param signal ends it
 */
async function runAlone(
  { pool, problem, language }: Judging,
  program: Program | undefined,
  test: Pick<Case, 'input'>,
  limits: Limits,
  signal?: AbortSignal,
): Promise<RunOutcome | undefined> {
  if (!program || signal?.aborted) return undefined;
  const execution = startExecution({ pool, program, problem, language });
  signal?.addEventListener('abort', () => execution.close(), { once: true });
  try {
    return await execution.run(JSON.stringify(test.input), limits);
  } finally {
    execution.close();
  }
}

/** What a program throws while it is loaded. */
async function loadAlone(
  { pool, problem, limits }: Judging,
  program: Program,
): Promise<Thrown | undefined> {
  const process = await pool.take('cases', program.image);
  try {
    const loaded = await process.load(program, problem.entry, limits);
    return loaded.kind === 'threw' ? loaded.error : undefined;
  } finally {
    process.kill();
  }
}

async function isRight(judging: Judging, test: Case, outcome?: RunOutcome): Promise<boolean> {
  if (!outcome || outcome.kind === 'missing') return false;
  return (await judgeCase(judging, test, outcome)).verdict === 'AC';
}

function placeOf(
  { language, program, source }: Judging,
  stack: string,
): Promise<Place | undefined> {
  return language.locate(stack, program, source);
}

/** `line 7`, with its file where that is another than the one judged. */
function lineOf({ source }: Judging, { file, line }: { file: string; line: number }): string {
  return file === source.file ? `line ${line}` : `${file}:${line}`;
}
