/** Chooses how a submission is run, by the kind of its entry. */
import { PLAIN_WORDS } from '../base/words.ts';
import type { Program } from '../compile/compile.ts';
import type { Language } from '../languages/language.ts';
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
  /** In whose words it reads of what it has returned; default {@link PLAIN_WORDS}. */
  language?: Pick<Language, 'words'>;
}

/**
 * Makes a submission ready to run; nothing is started before the first input. The caller closes it.
 *
 * @param inOneProcess every process that is handed out is the same one, as under a debugger
 */
export function startExecution(
  { pool, program, problem: { entry, interactor }, language }: Runnable,
  inOneProcess = false,
): Execution {
  const words = language?.words ?? PLAIN_WORDS;
  const seat = () => new Seat(pool, program, entry);
  switch (entry.kind) {
    case 'codec':
      return new CodecExecution(entry, seat(), seat(), inOneProcess, words);
    case 'query':
      return new QueryExecution(seat());
    case 'dialogue':
      return new DialogueExecution(entry, interactor!, seat(), words);
    default:
      return new DirectExecution(seat());
  }
}
