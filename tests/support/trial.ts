/** A trial for tests of the growth check alone: notes on which inputs a submission failed. */
import type { Trial } from '../../judge/growth/checked.ts';

export interface NotedTrial extends Trial {
  /** Where it was judged anew, such as `numbers/1024`. */
  judged: string[];
  /** Where it was rejected, and how. */
  rejected: string[];
}

/** @param isRight what comes of judging anew */
export function notedTrial(isRight: boolean): NotedTrial {
  let failed = false;
  const judged: string[] = [];
  const rejected: string[] = [];
  return {
    judged,
    rejected,
    get failed() {
      return failed;
    },
    judge: (axis, { size }) => {
      judged.push(`${axis.name}/${size}`);
      failed ||= !isRight;
      return Promise.resolve(isRight);
    },
    reject: (axis, { size }, outcome) => {
      rejected.push(`${axis.name}/${size} ${outcome.kind}`);
      failed = true;
      return Promise.resolve();
    },
    spend: () => Promise.resolve(),
  };
}
