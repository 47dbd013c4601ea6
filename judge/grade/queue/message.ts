/** What a job on the queue carries. Graders and workers both import it. */
import type { PreparedProblem } from '../../judging/prepared.ts';
import type { Submission } from '../submission.ts';
import type { GradeSettings } from '../types.ts';

/** What a worker must have for its verdicts to be those of the grader. */
export type Equipped = Pick<GradeSettings, 'judge' | 'runtime' | 'walls'>;

/** All that a verdict depends on; the job's id is the key of its content. */
export interface Message {
  problem: { id: string; digest: string };
  seed: number;
  growth: boolean;
  equipped: Equipped;
  submission: Submission;
}

export function messageOf(
  { problem, seed }: PreparedProblem,
  submission: Submission,
  { judge, runtime, walls, growth }: GradeSettings,
): Message {
  return {
    problem: { id: problem.id, digest: problem.digest },
    seed,
    growth,
    equipped: { judge, runtime, walls },
    submission,
  };
}

/** How the reason begins for which a job is no worker's to judge until somebody fixes something. */
export const REFUSED = 'refused: ';

/** What a worker has not as the grader has it; undefined when it is all the same. */
export function difference(wanted: Equipped, own: Equipped): string | undefined {
  const differing = (['judge', 'runtime', 'walls'] as const).find(
    (part) => String(wanted[part]) !== String(own[part]),
  );
  if (differing === undefined) return undefined;
  return `the grader has ${differing} ${String(wanted[differing])}, the worker ${String(own[differing])}`;
}
