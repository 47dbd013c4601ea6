/**
 * The submission in ordinary processes, where it is clocked and weighed. What it does wrong there on a legal input it
 * does wrong for good: a submission that fails only when it notices that it is measured fails.
 */
import type { Purpose } from '../sandbox/runtime.ts';
import type { Limits } from '../types.ts';
import type { GrowthCheck } from './checked.ts';
import type { PlannedAxis, SizedInput } from './plan-axes.ts';
import { type Cost, Subject } from './subject.ts';

/** Loads the submission, to be called on an input; rejects it when it does not load. */
export async function loadPlain(
  { pool, submission, problem, language, trial }: GrowthCheck,
  axis: PlannedAxis,
  input: SizedInput,
  purpose: Purpose,
  limits: Limits,
): Promise<Subject | undefined> {
  const loaded = await Subject.load(pool, purpose, submission, problem, limits, language.words);
  if (loaded instanceof Subject) return loaded;
  if (loaded.kind === 'missing') await trial.judge(axis, input);
  else await trial.reject(axis, input, loaded);
  return undefined;
}

/**
 * Calls the submission once, which rejects it when it fails within the constraints. What returned something wrong is
 * broken, also beyond them.
 */
export async function callPlain(
  { problem, trial }: GrowthCheck,
  axis: PlannedAxis,
  subject: Subject,
  input: SizedInput,
  limits: Limits,
): Promise<Cost> {
  const cost = await subject.run(input.bytes, limits);
  await trial.spend(axis, input, cost.usage);
  if (trial.failed) return cost;
  const isLegal = axis.legal.includes(input.size);
  if (cost.kind === 'broken' && isLegal) {
    if (cost.outcome) await trial.reject(axis, input, cost.outcome);
    else await trial.judge(axis, input);
  }
  if (cost.kind !== 'cost') return cost;
  const { output, usage } = cost;
  if (problem.check(input.input(), output, input.answer()).right) return cost;
  if (isLegal) await trial.reject(axis, input, { kind: 'returned', output, usage, console: '' });
  return { kind: 'broken', outcome: undefined, usage };
}
