/** Checks how the regret of a submission grows: one long dialogue on each axis, beside the reference's. */
import { startExecution } from '../execution/execute.ts';
import { judgeCase } from '../execution/judge-case.ts';
import type { Judging } from '../execution/judging.ts';
import type { PlannedAxis } from '../growth/plan-axes.ts';
import { decideRegret } from '../growth/regret.ts';
import type { Transcript } from '../problem/dialogue.ts';
import type { GrowthResult } from '../types.ts';
import type { GrowthTrial } from './growth-trial.ts';
import type { JudgeEvent } from './progress.ts';

/**
 * The results of the axes, up to the first that fails. Where the submission fails on a dialogue in another way, the trial
 * has the case.
 */
export async function judgeRegret(
  judging: Judging,
  axes: readonly PlannedAxis[],
  trial: GrowthTrial,
  emit: (event: JudgeEvent) => void,
): Promise<GrowthResult[]> {
  const results: GrowthResult[] = [];
  for (const axis of axes) {
    const result = await judgeAxis(judging, axis, trial);
    if (!result) return results;
    results.push(result);
    emit({ kind: 'axis', result });
    if (result.verdict === 'fail') return results;
  }
  return results;
}

/** Undefined when the submission fails otherwise than by how its regret grows. */
async function judgeAxis(
  judging: Judging,
  axis: PlannedAxis,
  trial: GrowthTrial,
): Promise<GrowthResult | undefined> {
  const { problem, limits } = judging;
  const sized = axis.prepare(axis.legal.at(-1)!);
  const input = sized.input();
  const execution = startExecution(judging);
  try {
    const outcome = await execution.run(JSON.stringify(input), limits);
    if (outcome.kind === 'missing') throw new Error('a submission lost its entry');
    await trial.spend(axis, sized, outcome.usage);
    if (trial.failed) return undefined;
    const answer = sized.answer() as Transcript;
    if (outcome.kind === 'returned') {
      const transcript = outcome.output as Transcript;
      const curve = problem.interactor!.regret!;
      const result = transcript.fault
        ? undefined
        : decideRegret(axis, curve(input, transcript), curve(input, answer));
      // How it grows says more than that it is too much at the end.
      if (result?.verdict === 'fail') return result;
      const test = { name: axis.name, group: 'growth', input, answer } as const;
      if ((await judgeCase(judging, test, outcome)).verdict === 'AC') return result;
    }
    await trial.reject(axis, sized, outcome);
    return undefined;
  } finally {
    execution.close();
  }
}
