/** The parser's process: does one task after the other, for as long as the judge is there. */
import { type Reply, type Request, TASKS } from './tasks.ts';

const say = (reply: Reply) => void process.send!(reply);

process.on('disconnect', () => process.exit());
process.on('message', ({ task, args }: Request) => {
  try {
    const run = TASKS[task] as (...args: unknown[]) => unknown;
    say({ type: 'done', result: run(...args) });
  } catch {
    say({ type: 'done' }); // Nested too deeply, or newer than the parser.
  }
});
say({ type: 'ready' });
