/** A function or a class: one process, which is called once for each input. */
import type { Limits } from '../types.ts';
import type { Execution, RunOutcome } from './execution.ts';
import type { Seat } from './seat.ts';

export class DirectExecution implements Execution {
  readonly remembers: boolean = true;

  constructor(protected readonly seat: Seat) {}

  get instead(): string | undefined {
    return this.seat.instead;
  }

  get booting(): boolean {
    return this.seat.booting;
  }

  run(inputJson: string, limits: Limits): Promise<RunOutcome> {
    return this.seat.call('whole', inputJson, limits);
  }

  /** A process sees one input at a time, so there is nothing to begin. */
  ahead(): void {
    return;
  }

  loadAhead(limits: Limits): void {
    this.seat.loadAhead(limits);
  }

  renew(): void {
    this.seat.renew();
  }

  close(): void {
    this.seat.close();
  }
}
