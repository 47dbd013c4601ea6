/** A dialogue: the problem's interactor, here, and the submission, in its process, take turns. */
import type { Words } from '../base/words.ts';
import { Dialogue, type DialogueEntry, type InteractorDefinition } from '../problem/dialogue.ts';
import type { Limits } from '../types.ts';
import { DirectExecution } from './direct.ts';
import type { RunOutcome } from './execution.ts';
import type { Seat } from './seat.ts';

export class DialogueExecution extends DirectExecution {
  constructor(
    private readonly entry: DialogueEntry,
    private readonly interactor: InteractorDefinition<unknown[]>,
    seat: Seat,
    private readonly words: Words,
  ) {
    super(seat);
  }

  /** The output is what was said. The input stays here: the process sees calls only. */
  override async run(inputJson: string, limits: Limits): Promise<RunOutcome> {
    const input = JSON.parse(inputJson) as unknown[];
    const dialogue = new Dialogue(this.entry, this.interactor, input, this.words);
    const { transcript } = dialogue;
    const outcome = await this.seat.converse(
      dialogue.seed,
      (outputs) => dialogue.next(outputs),
      limits,
    );
    if (outcome.kind === 'done') return { ...outcome, kind: 'returned', output: transcript };
    return outcome.kind === 'missing' || 'loading' in outcome
      ? outcome
      : { ...outcome, transcript };
  }
}
