/** The part of `judge verify` for a reference that runs in a sandbox only: it is compared with brute.ts there. */
import * as fc from 'fast-check';
import { join } from 'node:path';
import { formatValue } from '../base/format.ts';
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
  const cases = expectedOf(problem, seed);
  const faults: { at: number; text: string }[] = [];
  /** Takes cases until there are none, or one of them is a fault. */
  const compare = async () => {
    const execution = startExecution({ pool, program: compiled.program, problem });
    try {
      // Leaving it ends it, for the others as well.
      for (const { at, input, answer } of cases) {
        const outcome = await execution.run(JSON.stringify(input), limits);
        const text = explainFault(problem, input, answer, outcome);
        if (outcome.kind === 'returned') report.compared++;
        if (text === undefined) continue;
        faults.push({ at, text });
        return;
      }
    } finally {
      execution.close();
    }
  };
  await Promise.all(Array.from({ length: JUDGED_AT_ONCE }, compare));
  // Of two at a time the first one is told, whichever ended first.
  faults.sort((a, b) => a.at - b.at);
  if (faults[0]) fault(faults[0].text);
}

interface Expected {
  at: number;
  input: unknown[];
  answer: unknown;
}

/** The stored cases, and small inputs with what brute.ts says of them. */
function* expectedOf(problem: Problem, seed: number): Generator<Expected> {
  const small = fc.sample(problem.generators.small, { seed, numRuns: COMPARED_INPUTS });
  let at = 0;
  for (const { input, answer } of [...problem.samples, ...problem.hidden]) {
    yield { at: at++, input, answer };
  }
  for (const input of small) yield { at: at++, input, answer: problem.oracle(input) };
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
