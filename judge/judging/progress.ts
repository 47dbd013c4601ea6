/** What a judgement tells while it is under way, and how that is said. */
import type { GrowthEvent } from '../growth/checked.ts';
import type { CaseResult, Result } from '../types.ts';

export type JudgeEvent =
  | { kind: 'case'; result: CaseResult; judged: number; planned: number }
  /** A case has been under way for so long; and what the program is in, where that is known. */
  | {
      kind: 'running';
      name: string;
      wallMs: number;
      judged: number;
      planned: number;
      where?: string;
    }
  /**
   * The verdict is there. What may still come: a counterexample where it is a rejection; where every case so
   * far is right, the large inputs, which may overturn it.
   */
  | { kind: 'decided'; result: Result }
  | GrowthEvent;

/** What is being done, in a few words; undefined where the event says only what is over. */
export function progressText(event: JudgeEvent): string | undefined {
  switch (event.kind) {
    case 'case':
      return `judging ${event.judged} of ${event.planned}: ${event.result.name}`;
    case 'running': {
      const seconds = (event.wallMs / 1000).toFixed(1);
      const where = event.where === undefined ? '' : `, in ${event.where}`;
      return `judging ${event.judged + 1} of ${event.planned}: ${event.name}, ${seconds} s so far${where}`;
    }
    case 'point':
      return `measuring growth in ${event.axis}: ${event.size.toLocaleString('en')}`;
    case 'decided':
      return event.result.verdict === 'AC'
        ? 'judging large inputs'
        : 'looking for the smallest input that fails';
    case 'axis':
      return undefined;
  }
}
