/** `judge debug`: one case of a submission, for a debugger to attach to. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { pretty } from '../report/pretty.ts';
import { USUAL_PORT } from '../sandbox/runtime.ts';
import { exitCodeOf, integer, problemContext, type Session } from './host.ts';

interface DebugFlags {
  case?: string;
  input?: string;
  counterexample?: boolean;
  port: number;
  wait: boolean;
  seed?: number;
  full?: boolean;
}

/** Adds `debug` to the program; `done` is told the exit code. */
export function addDebugCommand(
  program: Command,
  session: Session,
  done: (code: number) => void,
): void {
  const { host, print, say, workspace } = session;
  program
    .command('debug <problem> [file]')
    .description('run one case and wait for a debugger, with breakpoints in your own file')
    .option('--case <name>', 'the case to debug (default: the first sample)')
    .addOption(
      new Option('--input <json>', 'the arguments as a JSON array').conflicts([
        'case',
        'counterexample',
      ]),
    )
    .addOption(
      new Option(
        '--counterexample',
        'judge first, then debug the smallest failing input',
      ).conflicts('case'),
    )
    .option('--port <n>', 'the port for the debugger; another one if it is taken', port, USUAL_PORT)
    .option('--no-wait', 'do not wait for a debugger to attach')
    .option('--seed <n>', 'generate the same cases again', integer)
    .option('--full', 'show values whole, however long they are')
    .action(async (problem: string, file: string | undefined, flags: DebugFlags) => {
      const { howToAttach, startDebug } = await import('../commands/debug.ts');
      const debugging = await startDebug(
        { workspace, problem, ...(file === undefined ? {} : { file }), ...flags },
        session.pool,
      );
      host.on('exit', debugging.stop);
      try {
        if (debugging.url !== undefined) {
          const next = flags.wait ? 'waiting for a debugger … (Ctrl-C ends it)' : 'running';
          say(`${howToAttach(debugging, debugging.url)}\n${next}\n`);
        }
        const result = await debugging.result;
        const shown = problemContext(session, debugging.problem, true);
        const asked = { debugged: true, ...(file === undefined ? {} : { file }) };
        print(pretty(result, { ...shown, asked, full: flags.full ?? false }));
        done(exitCodeOf(result));
      } finally {
        debugging.stop();
        host.off('exit', debugging.stop);
      }
    });
}

function port(text: string): number {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(value < 65_536)) throw new InvalidArgumentError('give a port, 0 to 65535');
  return value;
}
