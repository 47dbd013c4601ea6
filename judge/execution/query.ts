/** A query: one process, which runs the statement on the tables of one case after the other. */
import { DirectExecution } from './direct.ts';

export class QueryExecution extends DirectExecution {
  /** It may only read, and what is filled for a case is gone with it: there is no place to keep anything in. */
  override readonly remembers = false;
}
