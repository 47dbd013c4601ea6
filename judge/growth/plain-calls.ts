/**
 * The submission in ordinary processes, where it is clocked and weighed. What it does wrong there on a legal input it
 * does wrong for good: a submission that fails only when it notices that it is measured fails.
 */
import type { Purpose } from '../sandbox/runtime.ts';
import type { Limits } from '../types.ts';
import type { GrowthCheck } from './checked.ts';
import { limitsFor } from './limits.ts';
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

/**
 * The submission in one process for all axes, which only asks whether they are worth clocking in others. To boot one for
 * each axis would cost more than the calls.
 */
export class FirstLook {
  #subject: Subject | undefined;
  readonly #limits: Limits;

  /** @param cpuMs after which a call of a script is stopped */
  constructor(
    private readonly check: GrowthCheck,
    cpuMs: number,
  ) {
    this.#limits = limitsFor(check.problem, check.language, cpuMs);
  }

  /** Calls the submission once. @returns undefined where it does not load */
  async call(axis: PlannedAxis, input: SizedInput): Promise<Cost | undefined> {
    const { check } = this;
    const isUsed = this.#subject !== undefined;
    // Processes that are to count are ready, and this one has only to be fast.
    this.#subject ??= await loadPlain(check, axis, input, 'count', this.#limits);
    if (!this.#subject) return undefined;
    const cost = await callPlain(check, axis, this.#subject, input, this.#limits);
    if (cost.kind === 'cost') return cost;
    this.close();
    // What earlier calls left behind may have filled the memory.
    const isToBlame = cost.kind === 'stopped' || check.trial.failed || !isUsed;
    return isToBlame ? cost : this.call(axis, input);
  }

  close(): void {
    this.#subject?.close();
    this.#subject = undefined;
  }
}
