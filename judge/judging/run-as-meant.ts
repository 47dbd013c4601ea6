/**
 * A submission can be meant in more than one way: its entry may have another name, and the priority queues that
 * LeetCode offers exist in two versions. The likeliest reading is run first; another one is run only where the
 * first does not work out.
 */
import type { Compiled, Program } from '../compile/compile.ts';
import type { Judging } from '../execution/judging.ts';
import { decidingCase } from '../verdict.ts';
import type { PlannedCase } from './plan-cases.ts';
import type { CasesOutcome } from './run-cases.ts';

interface Ran {
  judging: Judging;
  outcome: CasesOutcome;
}

/**
 * Runs a program on the planned cases, read as its author most likely meant it.
 *
 * @param run runs a program on cases; on all that are planned unless some are given
 * @param compileAs compiles the submission again, with stand-ins for its entry or without
 */
export async function runAsMeant(
  program: Program,
  plan: readonly PlannedCase[],
  run: (program: Program, cases?: readonly PlannedCase[]) => Promise<Ran>,
  compileAs: (standIns: boolean) => Promise<Compiled>,
): Promise<Ran> {
  const first = await run(program);
  if (first.outcome.kind === 'missing' && program.others.length === 0) {
    const compiled = await compileAs(true);
    // It was not found by name, so that running it again helps only with something to stand in.
    if (!compiled.ok || compiled.program.others.length === 0) return first;
    return withOtherQueues(await run(compiled.program), plan, run);
  }
  return withOtherQueues(first, plan, run);
}

/** The same with the other version of the priority queues, where that gets further. */
async function withOtherQueues(
  first: Ran,
  plan: readonly PlannedCase[],
  run: (program: Program, cases?: readonly PlannedCase[]) => Promise<Ran>,
): Promise<Ran> {
  const { judging, outcome } = first;
  const { queues } = judging.program;
  if (outcome.kind === 'missing' || queues === undefined) return first;
  const failing = decidingCase(outcome.cases);
  if (failing?.verdict !== 'WA' && failing?.verdict !== 'RTE') return first;
  const other: Program = { ...judging.program, queues: queues === 5 ? 6 : 5 };
  const passed = await run(
    other,
    plan.filter(({ name }) => name === failing.name),
  );
  if (passed.outcome.kind === 'missing' || decidingCase(passed.outcome.cases)) return first;
  const second = await run(other);
  return acceptedIn(second) > acceptedIn(first) ? second : first;
}

/** How many cases were accepted before the first that was not. */
function acceptedIn({ outcome }: Ran): number {
  if (outcome.kind === 'missing') return 0;
  const failing = decidingCase(outcome.cases);
  return failing ? outcome.cases.indexOf(failing) : outcome.cases.length;
}
