/** `judge worker`: flags in, work until it is interrupted. */
import type { Command } from 'commander';
import { warmCompiler } from '../compile/service.ts';
import { EXIT } from './exit.ts';
import { positive, type Session } from './host.ts';

interface WorkerFlags {
  queue: string;
  jobs?: number;
  allowRuntimeWall?: boolean;
}

/** Adds `worker` to the program; `done` is told the exit code. */
export function addWorkerCommand(
  program: Command,
  session: Session,
  done: (code: number) => void,
): void {
  const { workspace, say } = session;
  program
    .command('worker')
    .description('judge what `judge grade --queue` hands out, until interrupted')
    .requiredOption('--queue <url>', 'the Redis or Valkey to take jobs from: redis://host:6379')
    .option('--jobs <n>', 'submissions judged at the same time (default: processors)', positive)
    .option('--allow-runtime-wall', 'grade even without an OS sandbox')
    .action(async ({ queue, jobs, allowRuntimeWall }: WorkerFlags) => {
      const [{ worker }, { wallsForGrading }] = await Promise.all([
        import('../commands/worker.ts'),
        import('../grade/walls.ts'),
        warmCompiler(),
      ]);
      const signal = session.interruption();
      signal.addEventListener('abort', () => {
        say('finishing the current jobs; interrupt again to stop immediately\n');
      });
      await worker(
        { workspace, queue, ...(jobs === undefined ? {} : { jobs }) },
        session.pool({ walls: wallsForGrading(allowRuntimeWall ?? false) }),
        signal,
        (text) => say(`${text}\n`),
      );
      done(EXIT.interrupted);
    });
}
