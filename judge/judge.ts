/**
 * Judges one submission. Reads like a checklist: compile, run the cases group by group, look for a small
 * counterexample, say the verdict. Returns a value; a fault of ours is the verdict `JE`.
 */
import { createHash } from 'node:crypto';
import { compile, type Program } from './compile/compile.ts';
import { locate } from './compile/locate.ts';
import type { Source } from './compile/source.ts';
import { explainThrown } from './exceptions.ts';
import { Execution, type RunOutcome } from './execute.ts';
import { count, listNames } from './format.ts';
import { packageVersion } from './package.ts';
import { planCases, type Selection } from './plan.ts';
import type { Problem } from './problem/load.ts';
import type { SandboxPool } from './sandbox/pool.ts';
import { SCRIPT_NAME } from './sandbox/protocol.ts';
import {
  type Case,
  type CaseResult,
  type Counterexample,
  type Diagnostic,
  type Limits,
  type Result,
  UsageError,
} from './types.ts';
import { caseVerdict, decidingCase, submissionVerdict, VERDICT_NAMES } from './verdict.ts';
import { topLevelFunctions } from './compile/names.ts';

export interface JudgeOptions extends Selection {
  /** Stop at the first case that is not accepted, instead of finishing its group. */
  bail?: boolean;
  /** Multiplies the time limit. */
  limitScale?: number;
}

/** What a judgement tells while it is under way. */
export type JudgeEvent = { kind: 'case'; result: CaseResult; judged: number; planned: number };

/**
 * Judges a submission on a problem's cases.
 *
 * @throws UsageError when the options name a case that there is not
 */
export async function judge(
  problem: Problem,
  source: Source,
  options: JudgeOptions,
  pool: SandboxPool,
  emit: (event: JudgeEvent) => void = () => undefined,
): Promise<Result> {
  const started = performance.now();
  const result = emptyResult(problem, source, options, pool);
  try {
    await judgeInto(result, problem, source, options, pool, emit);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    result.verdict = 'JE';
    result.message = `the judge itself failed: ${(error as Error).message}`;
  }
  result.sandbox = { walls: [...pool.wall.walls], runtime: pool.runtime.name };
  result.durationMs = performance.now() - started;
  return result;
}

async function judgeInto(
  result: Result,
  problem: Problem,
  source: Source,
  options: JudgeOptions,
  pool: SandboxPool,
  emit: (event: JudgeEvent) => void,
): Promise<void> {
  const groups = planCases(problem, options);
  const planned = groups.reduce((sum, { names }) => sum + names.length, 0);
  const compiled = await compile(source, problem.entry);
  if (!compiled.ok) return rejectCompile(result, compiled.diagnostics);

  const limits = scaleLimits(problem.limits, options.limitScale ?? 1);
  const execution = new Execution(pool, compiled.program, problem.entry);
  try {
    for (const { names, make } of groups) {
      let next: Case | undefined = make(names[0]!);
      for (let i = 0; next; i++) {
        const test: Case = next;
        const running = execution.run(test.input, limits);
        // While the sandbox works, so do we: the answer to this input, and the next input.
        const answer = test.answer === undefined ? problem.answer(test.input) : test.answer;
        next = i + 1 < names.length ? make(names[i + 1]!) : undefined;
        const outcome = await running;
        if (outcome.kind === 'missing') {
          return rejectCompile(result, [await missingEntry(outcome.name, source)]);
        }
        const judged = await judgeCase(
          problem,
          { ...test, answer },
          outcome,
          compiled.program,
          source,
        );
        result.cases.push(judged);
        emit({ kind: 'case', result: judged, judged: result.cases.length, planned });
        // A dead process decides at once: going on would pay the limit again for every case.
        if (judged.verdict !== 'AC' && (options.bail || outcome.kind === 'died')) break;
      }
      if (decidingCase(result.cases)) break;
    }
  } finally {
    execution.close();
  }
  if (execution.instead !== undefined) {
    result.warnings.push(
      `there is no ${entryName(problem)}; the only function, ${execution.instead}, was judged in its place`,
    );
  }
  result.casesNotJudged = planned - result.cases.length;
  result.verdict = submissionVerdict(result.cases, result.growth);
  result.counterexample = await counterexampleOf(
    result,
    problem,
    compiled.program,
    pool,
    options,
    limits,
  );
  result.message = summarize(result);
}

async function judgeCase(
  problem: Problem,
  test: Case,
  outcome: Exclude<RunOutcome, { kind: 'missing' }>,
  program: Program,
  source: Source,
): Promise<CaseResult> {
  const { usage, console } = outcome;
  const values = { input: test.input, ...(console === '' ? {} : { console }) };
  const name = { name: test.name };
  switch (outcome.kind) {
    case 'returned': {
      const { output } = outcome;
      const { answer } = test;
      const checked = problem.check(test.input, output, answer);
      const shown = test.group === 'input' ? { output, answer } : {};
      if (checked.right) {
        const verdict = caseVerdict({ kind: 'right' });
        return { ...name, verdict, ...usage, ...(console === '' ? {} : { console }), ...shown };
      }
      const { reason, detail } = checked;
      const verdict = caseVerdict({ kind: 'wrong' });
      const why = { message: reason, ...(detail === undefined ? {} : { detail }) };
      return { ...name, verdict, ...usage, ...why, ...values, output, answer };
    }
    case 'threw': {
      const place = await locate(outcome.error.stack, SCRIPT_NAME, program, source);
      return {
        ...name,
        verdict: caseVerdict({ kind: 'threw' }),
        ...usage,
        ...explainThrown(outcome.error),
        ...values,
        ...(place ? { place } : {}),
      };
    }
    case 'died': {
      const { cause, message } = outcome.death;
      return {
        ...name,
        verdict: caseVerdict({ kind: 'died', cause }),
        ...usage,
        message,
        ...values,
      };
    }
  }
}

/** Made fresh, so that it teaches without giving away a stored secret case. */
async function counterexampleOf(
  result: Result,
  problem: Problem,
  program: Program,
  pool: SandboxPool,
  options: JudgeOptions,
  limits: Limits,
): Promise<Counterexample | null> {
  const failing = decidingCase(result.cases);
  const fromPerson = /^(?:sample|own|input)\//.test(failing?.name ?? '');
  if (failing?.verdict !== 'WA' || fromPerson || options.only) return null;
  const { findCounterexample } = await import('./counterexample.ts');
  const execution = new Execution(pool, program, problem.entry);
  try {
    return await findCounterexample(problem, execution, limits, options.seed, failing.name);
  } finally {
    execution.close();
  }
}

function rejectCompile(result: Result, diagnostics: Diagnostic[]): void {
  const [first] = diagnostics;
  result.verdict = 'CE';
  result.diagnostics = diagnostics;
  result.message = first
    ? `${first.file}:${first.line}:${first.column}: ${first.text}`
    : 'no program';
}

async function missingEntry(name: string, source: Source): Promise<Diagnostic> {
  const names = await topLevelFunctions(source);
  const found =
    names.length > 0 ? `the file defines ${listNames(names)}` : 'the file defines nothing';
  return {
    file: source.file,
    line: 1,
    column: 1,
    text: `no ${name} was found; ${found}`,
    frame: '',
  };
}

function entryName({ entry }: Problem): string {
  return entry.kind === 'codec' ? `${entry.encode} or ${entry.decode}` : entry.name;
}

function scaleLimits(limits: Limits, scale: number): Limits {
  return { ...limits, cpuMs: limits.cpuMs * scale };
}

function summarize({ verdict, cases }: Result): string {
  const failing = decidingCase(cases);
  if (!failing) return `accepted: ${count(cases.length, 'case')}`;
  return `${VERDICT_NAMES[verdict]} on ${failing.name}: ${failing.message ?? ''}`;
}

function emptyResult(
  problem: Problem,
  source: Source,
  { seed }: JudgeOptions,
  pool: SandboxPool,
): Result {
  return {
    schemaVersion: 1,
    problem: problem.id,
    submission: source.file,
    verdict: 'JE',
    seed,
    cases: [],
    casesNotJudged: 0,
    growth: [],
    counterexample: null,
    diagnostics: [],
    warnings: [],
    message: '',
    sandbox: { walls: [], runtime: pool.runtime.name },
    digests: {
      submission: createHash('sha256').update(source.text).digest('hex'),
      problem: problem.digest,
      judge: packageVersion(),
    },
    durationMs: 0,
  };
}
