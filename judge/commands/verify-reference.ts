/** The part of `judge verify` for a reference that runs in a sandbox only: it is compared with brute.ts there. */
import * as fc from 'fast-check';
import { join } from 'node:path';
import { formatValue } from '../base/format.ts';
import { forEachParallel } from '../base/parallel.ts';
import { startExecution } from '../execution/execute.ts';
import type { RunOutcome } from '../execution/execution.ts';
import type { PreparedProblem } from '../judging/prepared.ts';
import { languageOf, openSource } from '../languages/index.ts';
import type { Problem } from '../problem/load.ts';
import type { SandboxPool } from '../sandbox/pool.ts';
import type { PackageReport } from './package-report.ts';
import { COMPARED_INPUTS } from './verify-cases.ts';
import { JUDGED_AT_ONCE } from './verify-submissions.ts';

/** Whether the reference says the stored answers, and what brute.ts says of small inputs. */
export async function checkReference(
  { problem, seed }: PreparedProblem,
  pool: SandboxPool,
  report: PackageReport,
): Promise<void> {
  if (problem.reference) return;
  const fault = (text: string) => report.faults.push(`${problem.referenceFile}: ${text}`);
  const source = await openSource(
    join(problem.folder, problem.referenceFile),
    problem.referenceFile,
  );
  const language = languageOf(source);
  const compiled = await language.compile(source, problem.entry);
  if (!compiled.ok) {
    fault(compiled.diagnostics[0]!.text);
    return;
  }
  const limits = language.limits(problem.limits);
  const small = fc.sample(problem.generators.small, { seed, numRuns: COMPARED_INPUTS });
  const cases = [
    ...problem.samples,
    ...problem.hidden,
    ...small.map((input) => ({ input, answer: problem.oracle(input) })),
  ];
  const executions = Array.from({ length: JUDGED_AT_ONCE }, () =>
    startExecution({ pool, program: compiled.program, problem }),
  );
  const idle = [...executions];
  /** By the number of the case, so that the first is told, whichever process found one sooner. */
  const faults: string[] = [];
  const over = new AbortController();
  const compare = async ([at, { input, answer }]: [number, (typeof cases)[number]]) => {
    const execution = idle.pop()!;
    const outcome = await execution.run(JSON.stringify(input), limits);
    idle.push(execution);
    if (outcome.kind === 'returned') report.compared++;
    const text = explainFault(problem, input, answer, outcome);
    if (text === undefined) return;
    faults[at] = text;
    over.abort();
  };
  try {
    await forEachParallel(cases.entries(), JUDGED_AT_ONCE, compare, over.signal);
  } finally {
    for (const execution of executions) execution.close();
  }
  const first = faults.find((text) => text !== undefined);
  if (first !== undefined) fault(first);
}

/** What is wrong with what the reference did; undefined when nothing is. */
function explainFault(
  problem: Problem,
  input: unknown[],
  answer: unknown,
  outcome: RunOutcome,
): string | undefined {
  if (outcome.kind !== 'returned') return `${explainOutcome(outcome)} on ${formatValue(input)}`;
  const checked = problem.check(input, outcome.output, answer);
  if (checked.right) return undefined;
  const shown = formatValue(input, 1_000);
  return `differs from brute.ts on ${shown}: ${checked.detail ?? checked.reason}`;
}

function explainOutcome(outcome: Exclude<RunOutcome, { kind: 'returned' }>): string {
  switch (outcome.kind) {
    case 'threw':
      return `fails (${outcome.error.message})`;
    case 'died':
      return `is ended (${outcome.death.message})`;
    case 'missing':
      return `does not run (${outcome.faults?.[0]?.text ?? outcome.name})`;
  }
}
