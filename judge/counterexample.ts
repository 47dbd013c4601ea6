import { sample } from 'fast-check';
import { explainThrown } from './exceptions.ts';
import { Execution, type RunOutcome } from './execute.ts';
import type { Judging } from './judge.ts';
import { processesFor } from './sandbox/pool.ts';
import { isSimpler, simplerInputs } from './shrink.ts';
import type { CaseResult, Counterexample } from './types.ts';

/** Generated inputs looked at in one go, smallest first. */
const BATCH = 400;
/** Time for finding an input that fails and making it small, in ms; and the share of it for finding one. */
const BUDGET_MS = 900;
const SEARCH_SHARE = 0.45;
/** CPU time of one small input, in ms; what takes longer fails in another way. */
const CPU_MS = 200;

/** An input that fails, with its JSON text and what is told about it. */
interface Found {
  input: unknown[];
  text: string;
  failure: Pick<Counterexample, 'output' | 'answer' | 'message'>;
}

/**
 * Looks for a small generated input on which the submission fails in the same way, and makes it as small as it
 * can. Nothing stored goes into it, so that it teaches without giving a secret case away.
 *
 * @param failing the case it stands for, a wrong answer or an exception
 * @returns null when none is found in time
 */
export async function findCounterexample(
  judging: Judging,
  failing: CaseResult,
): Promise<Counterexample | null> {
  if (failing.verdict === 'RTE' && kindOf(failing.message) === undefined) return null;
  const { problem, program, pool } = judging;
  // One process to search in, and one that has seen nothing, for the last word.
  pool.warm(2 * processesFor(problem.entry));
  const execution = new Execution(pool, program, problem.entry);
  const fresh = new Execution(pool, program, problem.entry);
  const limits = { ...judging.limits, cpuMs: Math.min(judging.limits.cpuMs, CPU_MS) };
  const run = async (input: unknown[], text: string, where: Execution) => {
    const outcome = await where.run(text, limits);
    const failure = failureOf(judging, failing, input, outcome);
    return failure && { input, text, failure };
  };
  const tried = new Set<string>();
  const attempt = async (input: unknown[], text: string) => {
    if (tried.has(text)) return undefined;
    tried.add(text);
    return run(input, text, execution);
  };
  try {
    const smallest = await search(judging, attempt);
    // Calls before it may have had a part in it.
    const alone = smallest && (await run(smallest.input, smallest.text, fresh));
    return alone ? { input: alone.input, ...alone.failure, shrunkFrom: failing.name } : null;
  } finally {
    execution.close();
    fresh.close();
  }
}

/** @param attempt runs an input unless it was run before; undefined when it does not fail */
async function search(
  { problem, options }: Judging,
  attempt: (input: unknown[], text: string) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  const started = performance.now();
  const budgetMs = options.searchMs ?? BUDGET_MS;
  const searchMs = budgetMs * SEARCH_SHARE;
  const isOver = (ms: number) => performance.now() - started > ms;

  const findAny = async (): Promise<Found | undefined> => {
    for (let round = 0; round === 0 || !isOver(searchMs); round++) {
      const seed = options.seed + round;
      const inputs = sample(problem.generators.small, { seed, numRuns: BATCH })
        .map((input) => ({ input, text: JSON.stringify(input) }))
        .sort((a, b) => (isSimpler(a.text, b.text) ? -1 : 1));
      for (const { input, text } of inputs) {
        if (isOver(round === 0 ? budgetMs : searchMs)) return undefined;
        const found = await attempt(input, text);
        if (found) return found;
      }
    }
    return undefined;
  };

  const findSimpler = async (than: Found): Promise<Found | undefined> => {
    for (const input of simplerInputs(problem.entry, than.input)) {
      if (isOver(budgetMs)) return undefined;
      const text = JSON.stringify(input);
      if (!isSimpler(text, than.text) || problem.validate(input) !== undefined) continue;
      const found = await attempt(input, text);
      if (found) return found;
    }
    return undefined;
  };

  let smallest = await findAny();
  for (let next = smallest; next; next = await findSimpler(next)) smallest = next;
  return smallest;
}

/** How an input fails; undefined when it does not, or in another way than the case: that is another bug. */
function failureOf(
  { problem }: Judging,
  { verdict, message }: CaseResult,
  input: unknown[],
  outcome: RunOutcome,
): Found['failure'] | undefined {
  const answer = problem.answer(input);
  if (outcome.kind === 'threw' && verdict === 'RTE') {
    const thrown = explainThrown(outcome.error);
    const said = `threw ${thrown.detail}`;
    const alike = [said, thrown.message].some((text) => kindOf(text) === kindOf(message));
    return alike ? { answer, message: said } : undefined;
  }
  if (outcome.kind !== 'returned' || verdict !== 'WA') return undefined;
  const { output } = outcome;
  const checked = problem.check(input, output, answer);
  if (checked.right) return undefined;
  const { reason, detail } = checked;
  return { output, answer, message: detail === undefined ? reason : `${reason}: ${detail}` };
}

/** Which exception a message is about. */
function kindOf(message = ''): string | undefined {
  return /stack overflow|^threw [\w$]+/.exec(message)?.[0];
}
