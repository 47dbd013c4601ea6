/**
 * The command line: the only folder that knows arguments, streams, signals and exit codes.
 *
 * Exit codes: 0 accepted; 1 judged and not accepted; 2 usage or environment; 3 the judge itself failed;
 * 130 interrupted. What only some commands need is loaded when one of them runs.
 */
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { Shown } from '../commands/show.ts';
import { packageVersion } from '../base/package.ts';
import { listProblems } from '../problem/catalog.ts';
import { endCompilers } from '../compile/service.ts';
import { endParser } from '../syntax/process.ts';
import { SandboxPool } from '../sandbox/pool.ts';
import { requireOpenFiles } from '../sandbox/runtime.ts';
import { UsageError } from '../types.ts';
import { defuseCommands } from '../base/workflow-commands.ts';
import { EXIT, explainThrown } from './exit.ts';
import { columnsOf, type Host, type Session, wantsColors } from './host.ts';
import { COMPLETE, complete, formatCompletion } from './complete.ts';
import { addCompletionCommand } from './completion.ts';
import { addDebugCommand } from './debug.ts';
import { addGradeCommand, addMergeCommand } from './grade.ts';
import { addListCommand } from './list.ts';
import { addNewCommand, addNewProblemCommand } from './new.ts';
import { addRunCommand } from './run.ts';
import { explainUsage, rejectUnknownCommand } from './usage.ts';
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
  const leave = () => {
    pool?.killAll();
    endCompilers();
    endParser();
  };
  const interrupt = () => {
    if (asked && !asked.signal.aborted) {
      asked.abort();
      return;
    }
    leave();
    session.say('\ninterrupted\n');
    host.exit(EXIT.interrupted);
  };
  host.on('SIGINT', interrupt);
  host.on('SIGTERM', interrupt);
  host.on('exit', leave);
  try {
    requireOpenFiles();
    host.exitCode = await dispatch(session, host.argv.slice(2));
  } catch (error) {
    host.exitCode = explain(error, session);
  } finally {
    leave();
    host.off('SIGINT', interrupt);
    host.off('SIGTERM', interrupt);
    host.off('exit', leave);
  }
}

function explain(error: unknown, { say }: Session): number {
  // Help was asked for, and shown.
  if (error instanceof CommanderError) return EXIT.accepted;
  const { code, text } = explainThrown(error);
  say(`judge: ${text}\n`);
  return code;
}

async function dispatch(session: Session, args: string[]): Promise<number> {
  const { print, say, workspace } = session;
  let code = EXIT.accepted;
  const program = new Command('judge')
    .description(
      'A local judge for coding-interview practice: hidden tests, counted growth, failures that teach.',
    )
    .version(packageVersion(), '-v, --version')
    .option('--no-color', 'no colours')
    .helpCommand('help [command]', 'show the flags of a command')
    .exitOverride()
    .configureOutput({
      writeOut: print,
      writeErr: say,
      // What is wrong is told where it is caught, with everything that helps.
      outputError: () => undefined,
      getOutHelpWidth: () => columnsOf(session.host) ?? 80,
    })
    .showSuggestionAfterError(false)
    .action(() => program.help());

  addListCommand(program, session);
  program
    .command('show <problem>')
    .description('show the statement, the hints or the editorial of a problem')
    .option('--hint <level>', 'show hints 1 to N (at most 3)', hintLevel)
    .option('--editorial', 'show the editorial, once you have solved the problem')
    .option('--spoil', 'show the editorial even if unsolved')
    .action(async (problem: string, flags: ShowFlags) => {
      const [{ show }, { formatStatement }] = await Promise.all([
        import('../commands/show.ts'),
        import('../report/statement.ts'),
      ]);
      const markdown = await show(workspace, problem, partOf(flags));
      print(
        await formatStatement(markdown, {
          colors: session.colors,
          columns: columnsOf(session.host),
        }),
      );
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
    .description('show which sandbox walls work here')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const [{ doctor }, { formatDoctor }] = await Promise.all([
        import('../commands/doctor.ts'),
        import('../report/doctor.ts'),
      ]);
      const report = await doctor();
      print(json ? `${JSON.stringify(report, null, 2)}\n` : formatDoctor(report, session.colors));
      if (report.used === null) code = EXIT.usage;
    });
  addCompletionCommand(program, session);

  if (args[0] === COMPLETE) {
    print(formatCompletion(await complete(program, args.slice(1), workspace)));
    return code;
  }
  rejectUnknownCommand(program, args, () => listProblems(workspace).keys());
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError) || error.exitCode === 0) throw error;
    throw new UsageError(explainUsage(program, args, error));
  }
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
