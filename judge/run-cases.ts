/** Runs a compiled submission on the planned cases, group by group. */
import { setImmediate } from 'node:timers/promises';
import { Execution, type RunOutcome } from './execute.ts';
import { explain } from './explain.ts';
import { judgeCase } from './judge-case.ts';
import type { Judging } from './judge.ts';
import { processesFor } from './sandbox/pool.ts';
import type { PlannedCase } from './plan.ts';
import type { CaseResult } from './types.ts';

export type CasesOutcome =
  | { kind: 'judged'; cases: CaseResult[]; instead: string | undefined }
  /** The submission defines no entry of this name. */
  | { kind: 'missing'; name: string };

/**
 * Judges the cases in order. Those after the secret ones have a process of their own, where anything of them is
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
  beforeLarge: (cases: readonly CaseResult[], instead: string | undefined) => void = () =>
    undefined,
): Promise<CasesOutcome> {
  const { problem, program, pool, options, limits, emit } = judging;
  const inOneProcess = options.debugIn !== undefined;
  const execution = new Execution(pool, program, problem.entry, inOneProcess);
  const run = (planned: PlannedCase) => {
    const running = execution.run(planned.prepare().inputJson(), limits);
    // Should the judge itself fail meanwhile, nobody is left to hear of the run.
    running.catch(() => undefined);
    return running;
  };
  const cases: CaseResult[] = [];
  let failed = false;
  /** Cases that the process had seen before the current one. */
  let seen = 0;
  try {
    let current = plan[0]!;
    let running: Promise<RunOutcome> | undefined = run(current);
    // Boots while the cases before it are judged.
    const renewing =
      !options.verdictOnly && plan.some((planned, i) => leavesSecrets(planned, plan[i + 1]));
    if (renewing) pool.warm(processesFor(problem.entry));
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
      if (renewing && !ahead && current.group === 'secret') {
        ahead = true;
        execution.loadAhead(limits);
      }
      let outcome: RunOutcome = await running;
      if (outcome.kind === 'missing') return outcome;
      // What earlier cases left behind counts as memory until it is collected: measured again, alone.
      if (seen > 0 && outcome.kind === 'died' && outcome.death.cause === 'memory') {
        outcome = await execution.run(inputJson(), limits);
        if (outcome.kind === 'missing') return outcome;
      }
      // A file that cannot be loaded cannot be loaded for the next case either.
      const dead: boolean =
        outcome.kind === 'died' || (outcome.kind === 'threw' && outcome.loading === true);
      const goesOn: boolean = isSameGroup && !dead;
      running = next && goesOn ? run(next) : undefined;
      const test = { name: current.name, group: current.group, input, answer: answer() };
      const judged = await judgeCase(judging, test, outcome);
      const decides: boolean = judged.verdict !== 'AC' && !failed && !options.verdictOnly;
      const result: CaseResult = decides
        ? await explain(judging, test, outcome, judged, seen === 0)
        : judged;
      cases.push(result);
      emit({ kind: 'case', result, judged: cases.length, planned: plan.length });
      failed ||= result.verdict !== 'AC';
      if (!next || (failed && !goesOn)) break;
      if (renewing && leavesSecrets(current, next)) {
        // What a submission has kept of the secret cases would come out on one that is shown.
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
    }
    return { kind: 'judged', cases, instead: execution.instead };
  } finally {
    execution.close();
  }
}

function leavesSecrets(current: PlannedCase, next: PlannedCase | undefined): boolean {
  return current.group === 'secret' && next !== undefined && next.group !== 'secret';
}
