/** Looks for a small input on which a rejected submission fails. */
import { startExecution } from '../execution/execute.ts';
import type { Execution, RunOutcome } from '../execution/execution.ts';
import type { Judging } from '../execution/judging.ts';
import { shownDialogue, Transcript } from '../problem/dialogue.ts';
import { processesFor } from '../sandbox/pool.ts';
import { search } from './search.ts';
import type { CaseResult, Counterexample } from '../types.ts';

/** CPU time of one small input, in ms; what takes longer fails in another way. */
const CPU_MS = 200;
/** Wall time for the search, in its CPU time: on a busy machine it waits for a processor most of the time. */
const PATIENCE = 8;

/** An input that fails, with its JSON text and what is told about it. */
interface Found {
  input: unknown[];
  text: string;
  failure: Pick<Counterexample, 'output' | 'answer' | 'dialogue' | 'message'>;
}

/**
 * Looks for a small generated input on which the submission fails in the same way, and makes it as small as it
 * can. Nothing stored goes into it, so that it teaches without giving a hidden case away.
 *
 * @param failing the case it stands for, a wrong answer or an exception
 * @param seed of the generated inputs
 * @param searchMs how long to look, in ms of CPU time, the submission's and the judge's own: what is found must not
 *   depend on what else the machine does
 * @returns null when none is found in time
 */
export async function findCounterexample(
  judging: Judging,
  failing: CaseResult,
  seed: number,
  searchMs: number,
): Promise<Counterexample | null> {
  if (failing.verdict === 'RTE' && kindOf(failing.message) === undefined) return null;
  const { problem, program, pool } = judging;
  const execution = startExecution(judging);
  // One process to search in, and one that has seen nothing, for the last word.
  const fresh = execution.remembers ? startExecution(judging) : execution;
  const executions = new Set([execution, fresh]);
  pool.warm(executions.size * processesFor(problem.entry), 'cases', program.image);
  const limits = { ...judging.limits, cpuMs: Math.min(judging.limits.cpuMs, CPU_MS) };
  let usedMs = 0;
  const run = async (input: unknown[], text: string, where: Execution) => {
    const outcome = await where.run(text, limits);
    usedMs += outcome.usage.cpuMs;
    const failure = failureOf(judging, failing, input, outcome);
    return failure && { input, text, failure };
  };
  const tried = new Set<string>();
  const attempt = async (input: unknown[], text: string) => {
    if (tried.has(text)) return undefined;
    tried.add(text);
    return run(input, text, execution);
  };
  const [started, used] = [performance.now(), process.cpuUsage()];
  const isOver = (share: number) => {
    const own = process.cpuUsage(used);
    const spentMs = usedMs + (own.user + own.system) / 1000;
    const waitedMs = performance.now() - started;
    return Math.max(spentMs, waitedMs / PATIENCE) > searchMs * share;
  };
  try {
    const smallest = await search(judging.problem, seed, isOver, attempt);
    // Calls before it may have had a part in it.
    const alone = smallest && (await run(smallest.input, smallest.text, fresh));
    return alone ? { input: alone.input, ...alone.failure, shrunkFrom: failing.name } : null;
  } finally {
    for (const each of executions) each.close();
  }
}

/** How an input fails; undefined when it does not, or in another way than the case: that is another bug. */
function failureOf(
  { problem, language }: Judging,
  { verdict, message }: CaseResult,
  input: unknown[],
  outcome: RunOutcome,
): Found['failure'] | undefined {
  const answer = problem.answer(input);
  if (outcome.kind === 'threw' && verdict === 'RTE') {
    const thrown = language.explainThrown(outcome.error);
    const said = `threw ${thrown.detail}`;
    const alike = [said, thrown.message].some((text) => kindOf(text) === kindOf(message));
    const { transcript } = outcome;
    const told = transcript ? { dialogue: shownDialogue(transcript) } : { answer };
    return alike ? { ...told, message: said } : undefined;
  }
  if (outcome.kind !== 'returned' || verdict !== 'WA') return undefined;
  const { output } = outcome;
  const checked = problem.check(input, output, answer, language.words);
  if (checked.right) return undefined;
  const { reason, detail } = checked;
  const told =
    output instanceof Transcript ? { dialogue: shownDialogue(output) } : { output, answer };
  if (detail === undefined) return { ...told, message: reason };
  return { ...told, message: `${reason}${reason.endsWith('?') ? '' : ':'} ${detail}` };
}

/** Which exception a message is about. */
function kindOf(message = ''): string | undefined {
  return /stack overflow|^threw [\w$]+/.exec(message)?.[0];
}
