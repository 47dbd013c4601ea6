/** `judge run --explain`: how a submission was run, by the one who runs it, on one of the growth check's inputs. */
import { startExecution } from '../execution/execute.ts';
import type { RunOutcome } from '../execution/execution.ts';
import { planAxes } from '../growth/plan-axes.ts';
import { languageOf } from '../languages/index.ts';
import type { Source } from '../compile/source.ts';
import type { Problem } from '../problem/load.ts';
import type { SandboxPool } from '../sandbox/pool.ts';
import type { Result } from '../types.ts';

/** What is known of the input of a plan, and the plan. */
export interface ExplainedPlan {
  /** Such as `20,000 titles`. */
  on: string;
  text: string;
}

/** Running with a plan takes longer, and what was too slow is to be seen as well. */
const TIMES_THE_LIMIT = 4;

/**
 * The plan of a submission on the largest input that its growth was judged by: on the axis that rejected it, or else on
 * the first. Where growth was not looked at, on the smallest input of that axis.
 *
 * @param input explained in the place of that
 * @returns undefined where there is nothing to run
 */
export async function explainPlan(
  problem: Problem,
  source: Source,
  { verdict, growth, seed }: Result,
  pool: SandboxPool,
  input: unknown[] | undefined,
): Promise<ExplainedPlan | undefined> {
  const language = languageOf(source);
  if (verdict === 'CE' || !language.withPlan) return undefined;
  const explained = input
    ? { on: 'the input', json: JSON.stringify(input) }
    : inputOfGrowth(problem, growth, seed);
  if (!explained) return undefined;
  const compiled = await language.compile(source, problem.entry);
  if (!compiled.ok) return undefined;
  const limits = language.limits(problem.limits);
  const program = language.withPlan(compiled.program);
  const execution = startExecution({ pool, program, problem });
  try {
    const outcome = await execution.run(explained.json, {
      ...limits,
      cpuMs: TIMES_THE_LIMIT * limits.cpuMs,
    });
    return { on: explained.on, text: textOf(outcome) };
  } finally {
    execution.close();
  }
}

/** The input that growth was judged by; undefined where a problem has no axes. */
function inputOfGrowth(problem: Problem, growth: Result['growth'], seed: number) {
  const seen = growth.find((axis) => axis.verdict === 'fail') ?? growth[0];
  const axes = planAxes(problem, seed);
  const axis = axes.find(({ name }) => name === seen?.axis) ?? axes[0];
  if (!axis) return undefined;
  const size = seen?.sizes.at(-1) ?? axis.legal[0]!;
  const on = `${size.toLocaleString('en')} ${axis.name}`;
  return { on, json: Buffer.from(axis.prepare(size).bytes).toString() };
}

function textOf(outcome: RunOutcome): string {
  switch (outcome.kind) {
    case 'returned':
      return String(outcome.output);
    case 'threw':
      return `there is none: ${outcome.error.message}`;
    case 'died':
      return `there is none: ${outcome.death.message}`;
    case 'missing':
      return 'there is none';
  }
}
