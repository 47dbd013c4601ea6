/**
 * The command line: the only folder that knows arguments, streams, signals and exit codes.
 *
 * Exit codes: 0 accepted; 1 judged and not accepted; 2 usage or environment; 3 the judge itself failed;
 * 130 interrupted. What only some commands need is loaded when one of them runs.
 */
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { Shown } from '../commands/show.ts';
import { nearestNames } from '../nearest.ts';
import { packageVersion } from '../package.ts';
import { SandboxPool } from '../sandbox/pool.ts';
import { requireOpenFiles } from '../sandbox/runtime.ts';
import { UsageError } from '../types.ts';
import { defuseCommands } from '../workflow-commands.ts';
import { EXIT, explainThrown } from './exit.ts';
import { context, type Host, type Session, wantsColors } from './host.ts';
import { addDebugCommand } from './debug.ts';
import { addGradeCommand, addMergeCommand } from './grade.ts';
import { addNewCommand, addNewProblemCommand } from './new.ts';
import { addRunCommand } from './run.ts';
import { addVerifyCommand } from './verify.ts';
import { addWatchCommand } from './watch.ts';
import { addWorkerCommand } from './worker.ts';

/** Runs the command line and sets the host's exit code. */
export async function main(host: Host): Promise<void> {
  let pool: SandboxPool | undefined;
  let asked: AbortController | undefined;
  const workspace = host.cwd();
  const harmless = host.env.GITHUB_ACTIONS === 'true' ? defuseCommands : (text: string) => text;
  const session: Session = {
    host,
    workspace,
    colors: wantsColors(host),
    pool: (options) => (pool ??= new SandboxPool(options)),
    interruption: () => (asked ??= new AbortController()).signal,
    print: (text) => host.stdout.write(harmless(text)),
    say: (text) => host.stderr.write(harmless(text)),
    command: (text) => host.stderr.write(text),
  };
  const interrupt = () => {
    if (asked && !asked.signal.aborted) {
      asked.abort();
      return;
    }
    pool?.killAll();
    session.say('\ninterrupted\n');
    host.exit(EXIT.interrupted);
  };
  const leave = () => pool?.killAll();
  host.on('SIGINT', interrupt);
  host.on('SIGTERM', interrupt);
  host.on('exit', leave);
  try {
    requireOpenFiles();
    host.exitCode = await dispatch(session, host.argv.slice(2));
  } catch (error) {
    host.exitCode = explain(error, session);
  } finally {
    pool?.killAll();
    host.off('SIGINT', interrupt);
    host.off('SIGTERM', interrupt);
    host.off('exit', leave);
  }
}

function explain(error: unknown, { say }: Session): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.accepted : EXIT.usage;
  const { code, text } = explainThrown(error);
  say(`judge: ${text}\n`);
  return code;
}

async function dispatch(session: Session, args: string[]): Promise<number> {
  const { print, say, workspace } = session;
  let code = EXIT.accepted;
  const program = new Command('judge')
    .description('Practise coding rounds: hidden tests, believable timing, failures that teach.')
    .version(packageVersion())
    .option('--no-color', 'no colours')
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: say })
    .showSuggestionAfterError(false)
    .action(() => program.help());

  program
    .command('list')
    .description('problems, with your last verdict for each')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const [{ list }, { formatList }] = await Promise.all([
        import('../commands/list.ts'),
        import('../report/list.ts'),
      ]);
      const problems = await list(workspace);
      print(
        json
          ? `${JSON.stringify(problems, null, 2)}\n`
          : formatList(problems, context(session), new Date()),
      );
    });
  program
    .command('show <problem>')
    .description('the statement, rendered for the terminal; hints and editorial when asked')
    .option('--hint <level>', 'the hints up to this one, 1 to 3', hintLevel)
    .option('--editorial', 'the solution explained, once it is accepted')
    .option('--spoil', 'the editorial even before')
    .action(async (problem: string, flags: ShowFlags) => {
      const [{ show }, { formatStatement }] = await Promise.all([
        import('../commands/show.ts'),
        import('../report/statement.ts'),
      ]);
      const markdown = await show(workspace, problem, partOf(flags));
      print(await formatStatement(markdown, context(session)));
    });
  addNewCommand(program, session);
  addNewProblemCommand(program, session);
  const done = (result: number) => (code = result);
  addRunCommand(program, session, done);
  addWatchCommand(program, session, done);
  addDebugCommand(program, session, done);
  addGradeCommand(program, session, done);
  addMergeCommand(program, session, done);
  addWorkerCommand(program, session, done);
  addVerifyCommand(program, session, done);
  program
    .command('doctor')
    .description('which sandbox walls work here')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const [{ doctor }, { formatDoctor }] = await Promise.all([
        import('../commands/doctor.ts'),
        import('../report/doctor.ts'),
      ]);
      const report = await doctor();
      print(json ? `${JSON.stringify(report, null, 2)}\n` : formatDoctor(report, session.colors));
      if (report.used === null) code = EXIT.usage;
    });

  rejectUnknownCommand(program, args);
  await program.parseAsync(args, { from: 'user' });
  return code;
}

interface ShowFlags {
  hint?: number;
  editorial?: boolean;
  spoil?: boolean;
}

function partOf({ hint, editorial, spoil = false }: ShowFlags): Shown {
  if (hint !== undefined) return { kind: 'hints', level: hint };
  return editorial || spoil ? { kind: 'editorial', spoil } : { kind: 'statement' };
}

function hintLevel(text: string): number {
  if (!/^[1-3]$/.test(text)) throw new InvalidArgumentError('give 1, 2 or 3');
  return Number(text);
}

function rejectUnknownCommand(program: Command, args: readonly string[]): void {
  const name = args.find((arg) => !arg.startsWith('-'));
  const known = [...program.commands.map((command) => command.name()), 'help'];
  if (name === undefined || known.includes(name)) return;
  const near = nearestNames(name, known);
  throw new UsageError(
    `there is no command ${name}${near.length > 0 ? `: did you mean ${near.join(' or ')}?` : ''}\ncommands: ${known.join(', ')}`,
  );
}
