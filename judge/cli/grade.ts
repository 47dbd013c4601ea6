/** `judge grade` and `judge merge-reports`: flags in, report out. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { resolve } from 'node:path';
import { warmCompiler } from '../compile/service.ts';
import type { GradeEvent } from '../commands/grade.ts';
import { count, formatLeft } from '../base/format.ts';
import { requireSmallFile } from '../base/small-file.ts';
import type { GradeReport, Shard } from '../grade/types.ts';
import { EXIT } from './exit.ts';
import { collectWith, columnsOf, integer, positive, readAll, type Session } from './host.ts';
import { askedReporters, parseReporters, type ReporterFlags, writeReports } from './reporters.ts';
import { statusLine } from './status-line.ts';
import { requireWallsOption } from './walls.ts';

interface ReportFlags extends ReporterFlags {
  failUnder?: number;
}

interface GradeFlags extends ReportFlags {
  refsFrom?: string;
  pr?: number[];
  problem?: string[];
  problemsFrom?: string;
  allowRuntimeWall?: boolean;
  requireWalls?: string[];
  seed?: number;
  seedFromEnv?: string;
  cache: boolean;
  growth: boolean;
  jobs?: number;
  queue?: string;
  shard?: Shard;
}

/** Adds `grade` to the program; `done` is told the exit code. */
export function addGradeCommand(
  program: Command,
  session: Session,
  done: (code: number) => void,
): void {
  const { host, workspace } = session;
  const command = program
    .command('grade [refs...]')
    .description('judge the solutions on git refs, without checking them out')
    .option(
      '--refs-from <file>',
      'read names and patterns of refs from a file, one per line (- for standard input)',
    )
    .option(
      '--pr <n>',
      'grade the head of this pull request, if you have fetched it (repeatable)',
      collectWith(positive),
    )
    .option(
      '--problem <problem>',
      'grade this problem (repeatable; default: those in grade.json, else those handed in)',
      collectWith(String),
    )
    .option('--problems-from <ref>', 'take problems and grade.json from this ref')
    .option('--allow-runtime-wall', 'grade even without an OS sandbox')
    .addOption(requireWallsOption())
    .option('--seed <n>', 'generate the cases from this number, as anybody else can', integer)
    .addOption(
      new Option(
        '--seed-from-env <name>',
        'generate the cases from the secret text in this environment variable',
      ).conflicts('seed'),
    )
    .option('--no-cache', 'judge everything again, without the cache')
    .option('--no-growth', 'skip the growth check')
    .option('--jobs <n>', 'submissions judged at the same time (default: processors)', positive)
    .addOption(
      new Option(
        '--queue <url>',
        'distribute to all `judge worker`s of this Redis or Valkey: redis://host:6379',
      ).conflicts('jobs'),
    )
    .addOption(
      new Option('--shard <i/n>', 'judge only the i-th of n parts; with --reporter blob')
        .argParser(shard)
        .conflicts('failUnder'),
    );
  addReportOptions(command).action(async (refs: string[], flags: GradeFlags) => {
    const reporters = await reportersOf(session, flags);
    const [{ grade }, { chooseSeed }, { wallsForGrading }] = await Promise.all([
      import('../commands/grade.ts'),
      import('../grade/seed.ts'),
      import('../grade/walls.ts'),
      warmCompiler(),
    ]);
    const { refsFrom, problemsFrom, jobs, queue, shard } = flags;
    if (flags.seed !== undefined) {
      session.say(
        'warning: anybody who knows the seed can generate the cases; use --seed-from-env instead\n',
      );
    }
    const progress = gradeProgress(session);
    const signal = session.interruption();
    const report = await grade(
      {
        workspace,
        refs,
        ...(refsFrom === undefined ? {} : { refsFile: await readRefs(session, refsFrom) }),
        pulls: flags.pr ?? [],
        problems: flags.problem ?? [],
        ...(problemsFrom === undefined ? {} : { problemsFrom }),
        seed: chooseSeed({ ...flags, workspace, env: host.env }),
        cache: flags.cache,
        growth: flags.growth,
        ...(jobs === undefined ? {} : { jobs }),
        ...(queue === undefined ? {} : { queue }),
        ...(shard === undefined ? {} : { shard }),
      },
      session.pool({
        walls: wallsForGrading(flags.allowRuntimeWall ?? false),
        required: flags.requireWalls ?? [],
      }),
      signal,
      progress.show,
    ).finally(progress.clear);
    if (signal.aborted) session.say('interrupted\n');
    if (report) writeGrade(session, reporters, report);
    done(report ? gradeExitCode(report, flags) : EXIT.interrupted);
  });
}

/** Adds `merge-reports` to the program; `done` is told the exit code. */
export function addMergeCommand(
  program: Command,
  session: Session,
  done: (code: number) => void,
): void {
  const command = program
    .command('merge-reports <files...>')
    .description('merge the reports of all shards of `judge grade` into one');
  addReportOptions(command).action(async (files: string[], flags: ReportFlags) => {
    const reporters = await reportersOf(session, flags);
    const { mergeReports } = await import('../commands/merge-reports.ts');
    const report = mergeReports(session.workspace, files);
    writeGrade(session, reporters, report);
    done(gradeExitCode(report, flags));
  });
}

function addReportOptions(command: Command): Command {
  return command
    .option(
      '--reporter <name[:file]>',
      'output format (repeatable, default: table); an unknown name prints the list',
      collectWith(String),
    )
    .option('--json', 'same as --reporter json')
    .option('--html <file>', 'also write a page (same as --reporter html:<file>)')
    .option(
      '--fail-under <percent>',
      'exit code 1 when somebody has less than this share of the points',
      percent,
    );
}

async function reportersOf({ host }: Session, flags: ReportFlags) {
  const { GRADE_REPORTERS } = await import('../report/grade/index.ts');
  return parseReporters(askedReporters(flags, 'table'), GRADE_REPORTERS, host);
}

function writeGrade(
  session: Session,
  reporters: Awaited<ReturnType<typeof reportersOf>>,
  report: GradeReport,
): void {
  const { host } = session;
  const context = { columns: columnsOf(host) ?? 80, env: host.env, now: new Date() };
  writeReports(session, reporters, (reporter, colors) => reporter(report, { ...context, colors }));
}

function gradeExitCode(
  { interrupted, people, pointsPossible, judgements }: GradeReport,
  { failUnder = 0 }: ReportFlags,
): number {
  if (interrupted) return EXIT.interrupted;
  if (Object.values(judgements).some(({ verdict }) => verdict === 'JE')) return EXIT.judgeError;
  const bar = (failUnder / 100) * pointsPossible;
  return people.some(({ points }) => points < bar) ? EXIT.rejected : EXIT.accepted;
}

/** Lines that are written where nothing can be rewritten, in all. */
const PLAIN_LINES = 20;

/** One line on a terminal that says how far it is and how long it takes; now and then a line elsewhere. */
function gradeProgress(session: Session) {
  const { say } = session;
  const line = statusLine(session);
  let started = performance.now();
  let said = 0;
  return {
    show(event: GradeEvent) {
      if (event.kind === 'planned') {
        started = performance.now();
        const { people, contents, cached } = event;
        say(
          `${count(people, 'ref')}, ${count(contents, 'different submission')}, ${cached} in the cache\n`,
        );
        return;
      }
      if (event.kind === 'notice') {
        line.clear();
        say(`${event.text}\n`);
        return;
      }
      const { done, of } = event;
      const step = Math.floor((PLAIN_LINES * done) / of);
      if (!line.rewrites && step === said) return;
      said = step;
      const left = ((performance.now() - started) / done) * (of - done);
      const text = `judged ${done} of ${of}${done < of ? `, ${formatLeft(left)} left` : ''}`;
      if (line.rewrites) line.show(text);
      else say(`${text}\n`);
    },
    clear: line.clear,
  };
}

/** A list of refs of ten thousand people is smaller. */
const MAX_REFS_BYTES = 16 * 1024 * 1024;

async function readRefs({ host, workspace }: Session, file: string): Promise<Uint8Array> {
  if (file === '-') return readAll(host.stdin, MAX_REFS_BYTES);
  return requireSmallFile(resolve(workspace, file), `--refs-from ${file}`, MAX_REFS_BYTES);
}

function percent(text: string): number {
  const value = text === '' ? NaN : Number(text);
  if (!(value >= 0 && value <= 100)) throw new InvalidArgumentError('give a number from 0 to 100');
  return value;
}

function shard(text: string): Shard {
  const [, index, of] = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(text)?.map(Number) ?? [];
  if (index === undefined || of === undefined || index > of) {
    throw new InvalidArgumentError('give a part and the number of parts, such as 1/4');
  }
  return { index, of };
}
