/** Judges what a submission does on the inputs of the growth check: each within the constraints is a case. */
import { explain } from '../explaining/explain.ts';
import { judgeCase } from '../execution/judge-case.ts';
import type { RunOutcome } from '../execution/execution.ts';
import type { Judging } from '../execution/judging.ts';
import type { Trial } from '../growth/checked.ts';
import type { PlannedAxis, SizedInput } from '../growth/plan-axes.ts';
import type { Usage } from '../sandbox/exchange.ts';
import type { CaseResult } from '../types.ts';
import { planInput } from './plan-cases.ts';
import type { JudgeEvent } from './progress.ts';
import { runCases, type RunOptions } from './run-cases.ts';

export class GrowthTrial implements Trial {
  /** The case that it failed on: none, or one. */
  readonly cases: CaseResult[] = [];

  constructor(
    private readonly judging: Judging,
    private readonly options: RunOptions,
    private readonly emit: (event: JudgeEvent) => void,
  ) {}

  get failed(): boolean {
    return this.cases.length > 0;
  }

  async judge(axis: PlannedAxis, input: SizedInput): Promise<boolean> {
    const { judging, options, emit } = this;
    const planned = planInput(judging.problem, nameOf(axis, input), 'growth', input.input());
    const outcome = await runCases(judging, [planned], options, emit);
    const wrong =
      outcome.kind === 'judged' ? outcome.cases.filter(({ verdict }) => verdict !== 'AC') : [];
    this.#add(wrong);
    return wrong.length === 0;
  }

  async spend(axis: PlannedAxis, input: SizedInput, usage: Usage): Promise<void> {
    const death = this.options.budget.use(usage);
    if (death) await this.reject(axis, input, { kind: 'died', death, usage, console: '' });
  }

  async reject(
    axis: PlannedAxis,
    input: SizedInput,
    outcome: Exclude<RunOutcome, { kind: 'missing' }>,
  ): Promise<void> {
    if (this.failed) return;
    const { judging, options, emit } = this;
    const name = nameOf(axis, input);
    const test = { name, group: 'growth', input: input.input(), answer: input.answer() } as const;
    const judged = await judgeCase(judging, test, outcome);
    const result = options.verdictOnly
      ? judged
      : await explain(judging, test, outcome, judged, false);
    this.#add([result]);
    emit({ kind: 'case', result, judged: 1, planned: 1 });
  }

  /** The first failure decides; two axes may be looked at at the same time. */
  #add(failing: readonly CaseResult[]): void {
    if (!this.failed) this.cases.push(...failing.slice(0, 1));
  }
}

function nameOf({ name }: PlannedAxis, { size }: SizedInput): string {
  return `growth/${name}/${size}`;
}
