/** What the parts of a terminal report write with. */
import type pc from 'picocolors';
import type { ReportContext } from './reporter.ts';

/** What lines for the terminal are written with: the context of a report, and its colours. */
export interface Pen extends ReportContext {
  c: ReturnType<typeof pc.createColors>;
}
