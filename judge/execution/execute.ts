/** Chooses how a submission is run, by the kind of its entry. */
import type { Program } from '../compile/compile.ts';
import type { Problem } from '../problem/load.ts';
import type { Sandboxes } from '../sandbox/pool.ts';
import { CodecExecution } from './codec.ts';
import { DialogueExecution } from './dialogue.ts';
import { DirectExecution } from './direct.ts';
import type { Execution } from './execution.ts';
import { QueryExecution } from './query.ts';
import { Seat } from './seat.ts';

/** What is run, and where: the program, the problem it solves, and where its processes come from. */
export interface Runnable {
  pool: Sandboxes;
  program: Program;
  problem: Pick<Problem, 'entry' | 'interactor'>;
}

/**
 * Makes a submission ready to run; nothing is started before the first input. The caller closes it.
 *
 * @param inOneProcess every process that is handed out is the same one, as under a debugger
 */
export function startExecution(
  { pool, program, problem: { entry, interactor } }: Runnable,
  inOneProcess = false,
): Execution {
  const seat = () => new Seat(pool, program, entry);
  switch (entry.kind) {
    case 'codec':
      return new CodecExecution(entry, seat(), seat(), inOneProcess);
    case 'query':
      return new QueryExecution(seat());
    case 'dialogue':
      return new DialogueExecution(entry, interactor!, seat());
    default:
      return new DirectExecution(seat());
  }
}
