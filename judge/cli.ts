/**
 * The command line: the only place that knows arguments, streams, signals and exit codes.
 *
 * Exit codes: 0 accepted; 1 judged and not accepted; 2 usage or environment; 3 the judge itself failed;
 * 130 interrupted.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { doctor } from './commands/doctor.ts';
import { list } from './commands/list.ts';
import { newSolution } from './commands/new.ts';
import { run } from './commands/run.ts';
import { loadStatement } from './commands/show.ts';
import { verify } from './commands/verify.ts';
import { stopCompiler } from './compile/compile.ts';
import type { JudgeEvent } from './judge.ts';
import { nearestNames } from './nearest.ts';
import { packageVersion } from './package.ts';
import { formatDoctor } from './report/doctor.ts';
import { REPORTERS } from './report/index.ts';
import { formatList } from './report/list.ts';
import { redactSecrets } from './report/redact.ts';
import type { ReportContext } from './report/reporter.ts';
import { formatStatement } from './report/statement.ts';
import { formatVerification, formatVerified } from './report/verify.ts';
import { SandboxError, SandboxPool } from './sandbox/pool.ts';
import { type Result, UsageError } from './types.ts';

/** The parts of Node's `process` that the command line uses. */
export interface Host {
  argv: string[];
  env: Record<string, string | undefined>;
  cwd(): string;
  stdin: NodeJS.ReadableStream;
  stdout: Stream;
  stderr: Stream;
  exitCode?: number | string | null | undefined;
  on(event: 'SIGINT' | 'SIGTERM' | 'exit', listener: () => void): unknown;
  off(event: 'SIGINT' | 'SIGTERM' | 'exit', listener: () => void): unknown;
  exit(code: number): never;
}

interface Stream {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

const EXIT = { accepted: 0, rejected: 1, usage: 2, judgeError: 3, interrupted: 130 };

interface Session {
  host: Host;
  workspace: string;
  colors: boolean;
  pool(): SandboxPool;
  print(text: string): void;
  say(text: string): void;
}

/** Runs the command line and sets the host's exit code. */
export async function main(host: Host): Promise<void> {
  let pool: SandboxPool | undefined;
  const workspace = host.cwd();
  const session: Session = {
    host,
    workspace,
    colors: wantsColors(host),
    pool: () => (pool ??= new SandboxPool()),
    print: (text) => host.stdout.write(text),
    say: (text) => host.stderr.write(text),
  };
  const interrupt = () => {
    pool?.killAll();
    session.say('\ninterrupted\n');
    host.exit(EXIT.interrupted);
  };
  const leave = () => pool?.killAll();
  host.on('SIGINT', interrupt);
  host.on('SIGTERM', interrupt);
  host.on('exit', leave);
  try {
    host.exitCode = await dispatch(session, host.argv.slice(2));
  } catch (error) {
    host.exitCode = explain(error, session);
  } finally {
    await pool?.dispose();
    await stopCompiler();
    host.off('SIGINT', interrupt);
    host.off('SIGTERM', interrupt);
    host.off('exit', leave);
  }
}

function explain(error: unknown, { say }: Session): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.accepted : EXIT.usage;
  if (error instanceof UsageError) {
    say(`judge: ${error.message}\n`);
    return EXIT.usage;
  }
  say(`judge: ${error instanceof SandboxError ? error.message : String((error as Error).stack)}\n`);
  return EXIT.judgeError;
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
      const problems = await list(workspace);
      print(json ? `${JSON.stringify(problems, null, 2)}\n` : formatList(problems, session.colors));
    });
  program
    .command('show <problem>')
    .description('the statement, rendered for the terminal')
    .action(async (problem: string) => {
      const statement = await loadStatement(workspace, problem);
      print(await formatStatement(statement, context(session)));
    });
  program
    .command('new <problem>')
    .description('solutions/<problem>.ts from the starter; never overwrites')
    .option('--js', 'JavaScript instead of TypeScript')
    .action(async (problem: string, { js }: { js?: boolean }) => {
      const file = await newSolution(workspace, problem, js ? 'js' : 'ts');
      print(`${file}\n`);
      say(`next: judge show ${problem}, then judge run ${problem}\n`);
    });
  runCommand(program, session, (result) => (code = exitCodeOf(result)));
  program
    .command('verify [problems...]')
    .description("check problem packages: every submission earns its folder's verdict")
    .option('--json', 'as JSON')
    .action(async (problems: string[], { json }: { json?: boolean }) => {
      const reports = await verify(workspace, problems, session.pool(), (report) => {
        if (!json) print(formatVerified(report, session.colors));
      });
      print(
        json
          ? `${JSON.stringify(reports, null, 2)}\n`
          : formatVerification(reports, session.colors),
      );
      if (reports.some(({ faults }) => faults.length > 0)) code = EXIT.rejected;
    });
  program
    .command('doctor')
    .description('which sandbox walls work here')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const report = await doctor();
      print(json ? `${JSON.stringify(report, null, 2)}\n` : formatDoctor(report, session.colors));
      if (report.used === null) code = EXIT.usage;
    });

  rejectUnknownCommand(program, args);
  await program.parseAsync(args, { from: 'user' });
  return code;
}

interface RunFlags {
  samples?: boolean;
  case?: string[];
  input?: string;
  reveal?: boolean;
  growth: boolean;
  bail?: boolean;
  seed?: number;
  limitScale?: number;
  reporter?: string[];
  json?: boolean;
}

function runCommand(program: Command, session: Session, done: (result: Result) => void): void {
  const { host, print, workspace } = session;
  const collect = (value: string, all: string[] = []) => [...all, value];
  program
    .command('run <problem> [file]')
    .description(
      'judge one submission (default solutions/<problem>.ts or .js; - is standard input)',
    )
    .option('--samples', 'samples only')
    .option('--case <name>', 'only this case (repeatable)', collect)
    .option(
      '--input <json>',
      "the arguments as a JSON array: prints your output and the reference's",
    )
    .option('--reveal', 'show the input, answer and output of the failing secret case')
    .option('--no-growth', 'skip the growth check')
    .option('--bail', 'stop at the first case that fails')
    .option('--seed <n>', 'generate the same cases again', integer)
    .option('--limit-scale <x>', 'multiply the time limit', positive)
    .option(
      '--reporter <name[:file]>',
      `${Object.keys(REPORTERS).join(', ')} (repeatable)`,
      collect,
    )
    .addOption(new Option('--json', 'same as --reporter json'))
    .action(async (name: string, file: string | undefined, flags: RunFlags) => {
      const reporters = parseReporters(flags);
      const pool = session.pool();
      pool.warm(1);
      const progress = progressLine(session);
      const { result, problem } = await run(
        {
          workspace,
          problem: name,
          readInput: () => readAll(host.stdin),
          ...(file === undefined ? {} : { file }),
          ...(flags.samples ? { samples: true } : {}),
          ...(flags.case ? { cases: flags.case } : {}),
          ...(flags.input === undefined ? {} : { input: flags.input }),
          ...(flags.bail ? { bail: true } : {}),
          ...(flags.seed === undefined ? {} : { seed: flags.seed }),
          ...(flags.limitScale === undefined ? {} : { limitScale: flags.limitScale }),
        },
        pool,
        progress.show,
      ).finally(progress.clear);
      const parameters =
        problem.entry.kind === 'function' ? Object.keys(problem.entry.parameters) : [];
      const shown = {
        ...context(session),
        parameters: problem.entry.kind === 'codec' ? ['value'] : parameters,
        reveal: flags.reveal ?? false,
        followUps: problem.followUps,
      };
      const visible = flags.reveal ? result : redactSecrets(result);
      for (const { reporter, file } of reporters) {
        const text = reporter(visible, file === undefined ? shown : { ...shown, colors: false });
        if (file === undefined) print(text);
        else writeWhole(resolve(workspace, file), text);
      }
      done(result);
    });
}

function exitCodeOf({ verdict }: Result): number {
  if (verdict === 'AC') return EXIT.accepted;
  return verdict === 'JE' ? EXIT.judgeError : EXIT.rejected;
}

function parseReporters({ reporter = [], json }: RunFlags) {
  const asked = json ? [...reporter, 'json'] : reporter;
  return (asked.length > 0 ? asked : ['pretty']).map((spec) => {
    const [name = '', ...file] = spec.split(':');
    if (!Object.hasOwn(REPORTERS, name)) {
      throw new UsageError(`there is no reporter ${name}: ${Object.keys(REPORTERS).join(', ')}`);
    }
    return {
      reporter: REPORTERS[name]!,
      ...(file.length > 0 ? { file: file.join(':') } : {}),
    };
  });
}

/** Writes a report all at once: a reader never sees half of one. */
function writeWhole(path: string, text: string): void {
  const draft = join(dirname(path), `.${process.pid}.judge-report`);
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } catch (error) {
    throw new UsageError(`the report cannot be written to ${path}: ${(error as Error).message}`);
  }
}

/** One line on a terminal that says how far the judgement is; nothing elsewhere. */
function progressLine({ host, say }: Session) {
  const isTerminal = host.stderr.isTTY === true && !host.env.CI;
  let shownAt = performance.now();
  let shown = false;
  return {
    show({ judged, planned, result }: JudgeEvent) {
      // A judgement that is over at once needs no progress.
      if (!isTerminal || performance.now() - shownAt < 150) return;
      shownAt = performance.now();
      shown = true;
      say(`\r\u001b[2Kjudging ${judged} of ${planned}: ${result.name}`);
    },
    clear() {
      if (shown) say('\r\u001b[2K');
    },
  };
}

function context({ host, colors }: Session): ReportContext {
  return {
    colors,
    columns: host.stdout.columns ?? 80,
    parameters: [],
    reveal: false,
    followUps: [],
  };
}

function wantsColors({ argv, env, stdout }: Host): boolean {
  if (argv.includes('--no-color') || env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0';
  return stdout.isTTY === true && !env.CI && env.TERM !== 'dumb';
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

function integer(text: string): number {
  if (!/^-?\d{1,10}$/.test(text)) throw new InvalidArgumentError('give an integer');
  return Number(text) | 0;
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 1000))
    throw new InvalidArgumentError('give a number above 0, at most 1000');
  return value;
}

async function readAll(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
