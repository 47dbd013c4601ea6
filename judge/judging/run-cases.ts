/** Runs a compiled submission on the planned cases, group by group. */
import { setImmediate } from 'node:timers/promises';
import { startExecution } from '../execution/execute.ts';
import type { RunOutcome } from '../execution/execution.ts';
import { explain, Looking } from '../explaining/explain.ts';
import type { Budget } from './budget.ts';
import { KeptOutputs } from './kept-outputs.ts';
import { judgeCase } from '../execution/judge-case.ts';
import type { Judging } from '../execution/judging.ts';
import { processesFor } from '../sandbox/pool.ts';
import type { Missing } from '../sandbox/protocol.ts';
import type { PlannedCase } from './plan-cases.ts';
import type { JudgeEvent } from './progress.ts';
import type { CaseResult } from '../types.ts';

/** A case that takes longer is said to be under way, and again each time as much longer. */
const WORD_MS = 500;
/** And then it is looked for where it is. */
const LOOK_MS = 1_000;

export interface RunOptions {
  /** What the whole submission may use. */
  budget: Budget;
  /** Stop at the first case that is not accepted, instead of finishing its group. */
  bail?: boolean;
  /** The verdict is all that is wanted: no failure is explained. */
  verdictOnly?: boolean;
  /** Every case runs in one and the same process, which a debugger is attached to. */
  inOneProcess?: boolean;
}

export type CasesOutcome =
  | { kind: 'judged'; cases: CaseResult[]; instead: string | undefined }
  /** The submission defines no entry of this name. */
  | ({ kind: 'missing' } & Missing);

/**
 * Judges the cases in order. Those after the hidden ones have a process of their own, where anything of them is
 * told to anybody. The group in which something fails is finished, since the smallest failing case of a group
 * teaches most; the groups after it are not begun. A dead process ends it all at once: going on would pay the
 * limit again for every case.
 *
 * Two processors are kept busy: while the sandbox works on one input, the judge makes the next one, finds
 * the answer, and checks the output before it. The submission still sees one input at a time.
 *
 * @param beforeLarge told when every case was right and only large ones are left
 */
export async function runCases(
  judging: Judging,
  plan: readonly PlannedCase[],
  options: RunOptions,
  emit: (event: JudgeEvent) => void,
  beforeLarge: (cases: readonly CaseResult[], instead: string | undefined) => void = () =>
    undefined,
): Promise<CasesOutcome> {
  const { problem, program, pool, limits } = judging;
  const execution = startExecution(judging, options.inOneProcess);
  const run = (planned: PlannedCase) => {
    const running = execution.run(planned.prepare().inputJson(), limits);
    // Should the judge itself fail meanwhile, nobody is left to hear of the run.
    running.catch(() => undefined);
    return running;
  };
  const cases: CaseResult[] = [];
  const kept = new KeptOutputs();
  const { budget } = options;
  let failed = false;
  let current = plan[0]!;
  let startedAt = performance.now();
  /** At the current case, when it has taken long. */
  let looking: Looking | undefined;
  /** Its outcome is there; what is still done is the judge's own work. */
  let isOver = false;
  // Under a debugger a case may stand still as long as somebody likes; what is graded nobody sees.
  const isWatched = !options.verdictOnly && !options.inOneProcess && !judging.discreet;
  const word = setInterval(() => {
    const [wallMs, judged] = [performance.now() - startedAt, cases.length];
    const isLooked = isWatched && !isOver && !execution.booting && wallMs >= LOOK_MS;
    if (isLooked) looking ??= new Looking(judging, current.prepare());
    const where = looking?.where === undefined ? {} : { where: looking.where };
    emit({ kind: 'running', name: current.name, wallMs, judged, planned: plan.length, ...where });
  }, WORD_MS);
  /** Cases that the process had seen before the current one. */
  let seen = 0;
  try {
    let running: Promise<RunOutcome> | undefined = run(current);
    // Boots while the cases before it are judged.
    const renewing =
      execution.remembers &&
      !options.verdictOnly &&
      plan.some((planned, i) => leavesHidden(planned, plan[i + 1]));
    if (renewing) pool.warm(processesFor(problem.entry), 'cases', program.image);
    let ahead = false;
    for (let i = 0; ; i++) {
      const { input, inputJson, answer } = current.prepare();
      // Made now, while the sandbox works; asked for again when the output is there.
      answer();
      const next = plan[i + 1];
      const nextJson = next?.prepare().inputJson();
      running ??= run(current);
      const isSameGroup: boolean = next?.group === current.group && !options.bail;
      if (nextJson !== undefined && isSameGroup) execution.ahead(nextJson, limits);
      if (renewing && !ahead && current.group === 'hidden') {
        ahead = true;
        execution.loadAhead(limits);
      }
      let outcome: RunOutcome = await running;
      isOver = true;
      if (outcome.kind === 'missing') return outcome;
      // What earlier cases left behind counts as memory until it is collected: measured again, alone.
      if (seen > 0 && outcome.kind === 'died' && outcome.death.cause === 'memory') {
        outcome = await execution.run(inputJson(), limits);
        if (outcome.kind === 'missing') return outcome;
      }
      const spent = budget.use(outcome.usage);
      if (spent && outcome.kind !== 'died') {
        outcome = { kind: 'died', death: spent, usage: outcome.usage, console: outcome.console };
      }
      // A file that cannot be loaded cannot be loaded for the next case either.
      const dead: boolean =
        outcome.kind === 'died' || (outcome.kind === 'threw' && outcome.loading === true);
      const goesOn: boolean = isSameGroup && !dead;
      running = next && goesOn ? run(next) : undefined;
      const test = { name: current.name, group: current.group, input, answer: answer() };
      const checking = performance.now();
      const judged = kept.keep(await judgeCase(judging, test, outcome));
      const isWorthMore = budget.check(performance.now() - checking);
      const decides: boolean = judged.verdict !== 'AC' && !failed && !options.verdictOnly;
      const result: CaseResult = decides
        ? await explain(judging, test, outcome, judged, seen === 0 || !execution.remembers, looking)
        : judged;
      looking?.end();
      looking = undefined;
      cases.push(result);
      emit({ kind: 'case', result, judged: cases.length, planned: plan.length });
      failed ||= result.verdict !== 'AC';
      if (!next || (failed && !(goesOn && isWorthMore))) break;
      if (renewing && leavesHidden(current, next)) {
        // What a submission has kept of the hidden cases would come out on one that is shown.
        execution.renew();
        seen = 0;
      } else {
        seen++;
      }
      if (!failed && next.group === 'large' && current.group !== 'large') {
        beforeLarge(cases, execution.instead);
        // Whoever was told says it before large inputs keep this process busy.
        await setImmediate();
      }
      current = next;
      isOver = false;
      startedAt = performance.now();
      word.refresh();
    }
    return { kind: 'judged', cases, instead: execution.instead };
  } finally {
    clearInterval(word);
    looking?.end();
    execution.close();
  }
}

function leavesHidden(current: PlannedCase, next: PlannedCase | undefined): boolean {
  return current.group === 'hidden' && next !== undefined && next.group !== 'hidden';
}
