/** The part of `judge verify` for a reference that runs in a sandbox only: it is compared with brute.ts there. */
import * as fc from 'fast-check';
import { join } from 'node:path';
import { formatValue } from '../base/format.ts';
import { startExecution } from '../execution/execute.ts';
import type { RunOutcome } from '../execution/execution.ts';
import type { PreparedProblem } from '../judging/prepared.ts';
import { languageOf, openSource } from '../languages/index.ts';
import type { SandboxPool } from '../sandbox/pool.ts';
import type { PackageReport } from './package-report.ts';
import { COMPARED_INPUTS } from './verify-cases.ts';

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
  const execution = startExecution({ pool, program: compiled.program, problem });
  const limits = language.limits(problem.limits);
  const small = fc.sample(problem.generators.small, { seed, numRuns: COMPARED_INPUTS });
  const stored = [...problem.samples, ...problem.hidden];
  try {
    for (const { input, answer } of [
      ...stored,
      ...small.map((input) => ({ input, answer: problem.oracle(input) })),
    ]) {
      const outcome = await execution.run(JSON.stringify(input), limits);
      if (outcome.kind !== 'returned') {
        fault(`${explainOutcome(outcome)} on ${formatValue(input)}`);
        return;
      }
      const checked = problem.check(input, outcome.output, answer);
      report.compared++;
      if (checked.right) continue;
      fault(
        `differs from brute.ts on ${formatValue(input, 1_000)}: ${checked.detail ?? checked.reason}`,
      );
      return;
    }
  } finally {
    execution.close();
  }
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
