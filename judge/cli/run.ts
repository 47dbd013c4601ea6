/** `judge run`: flags in, report out. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type JudgeEvent, progressText } from '../judging/progress.ts';
import { escapeControls } from '../base/format.ts';
import { warmCompiler } from '../compile/service.ts';
import { MAX_SOURCE_BYTES } from '../compile/source.ts';
import { languageOf, SUBMISSION_EXTENSIONS } from '../languages/index.ts';
import { anySolution } from '../problem/starter.ts';
import { REPORTERS } from '../report/index.ts';
import { redactHidden } from '../report/redact.ts';
import type { Asked } from '../report/reporter.ts';
import type { Image } from '../sandbox/image.ts';
import { UsageError } from '../types.ts';
import { solutionOf } from '../workspace.ts';
import { collectWith, exitCodeOf, integer, problemContext, readAll, type Session } from './host.ts';
import { askedReporters, parseReporters, type ReporterFlags, writeReports } from './reporters.ts';
import { statusLine } from './status-line.ts';
import { poolBehind, requireWallsOption } from './walls.ts';
import { watch } from './watch.ts';

interface RunFlags extends ReporterFlags {
  language?: string;
  samples?: boolean;
  case?: string[];
  input?: string;
  reveal?: boolean;
  full?: boolean;
  growth: boolean;
  bail?: boolean;
  seed?: number;
  limitScale?: number;
  requireWalls?: string[];
  watch?: boolean;
  explain?: boolean;
}

/** Adds `run` to the program; `done` is told the exit code. */
export function addRunCommand(
  program: Command,
  session: Session,
  done: (code: number) => void,
): void {
  const { host, workspace } = session;
  program
    .command('run <problem> [file]')
    .description(`judge one submission (default ${anySolution('<problem>')}; - is standard input)`)
    .addOption(
      new Option(
        '--language <language>',
        'of standard input; files tell it by their ending',
      ).choices(SUBMISSION_EXTENSIONS.map((extension) => extension.slice(1))),
    )
    .option('--samples', 'judge the samples only')
    .option('--case <name>', 'judge only this case (repeatable)', collectWith(String))
    .addOption(
      new Option(
        '--input <json>',
        "the arguments as a JSON array: prints your output and the reference's",
      ).conflicts(['case', 'samples']),
    )
    .option('--reveal', 'show the input, answer and output of the failing hidden case')
    .option('--full', 'show values whole, however long they are')
    .option('--no-growth', 'skip the growth check')
    .option('--bail', 'stop at the first case that fails')
    .option('--seed <n>', 'generate the same cases again', integer)
    .option('--limit-scale <x>', 'multiply the time limit', positive)
    .option(
      '--reporter <name[:file]>',
      `${Object.keys(REPORTERS).join(', ')} (repeatable)`,
      collectWith(String),
    )
    .addOption(
      new Option('--explain', 'also print the plan by which the database ran a query').conflicts([
        'case',
        'samples',
        'json',
        'watch',
      ]),
    )
    .addOption(new Option('--json', 'same as --reporter json'))
    .option('--html <file>', 'also write the result as a page (same as --reporter html:<file>)')
    .addOption(requireWallsOption())
    .option('--watch', 'judge again on every save: `judge watch <problem>`')
    .action(async (name: string, file: string | undefined, flags: RunFlags) => {
      if (flags.language !== undefined && file !== '-') {
        throw new UsageError(
          '--language is for standard input (-): the language of a file is told by its ending',
        );
      }
      const pool = await poolBehind(session, flags.requireWalls);
      if (flags.watch) {
        done(await watch(session, name, file, flags));
        return;
      }
      const reporters = parseReporters(askedReporters(flags, 'pretty'), REPORTERS, host);
      // Sandboxes (a codec takes two) and compiler boot while the rest of the judge is still being loaded.
      pool.warm(
        2,
        'cases',
        imageOf(workspace, name, file === '-' ? `-.${flags.language ?? 'ts'}` : file),
      );
      const [{ run }] = await Promise.all([import('../commands/run.ts'), warmCompiler()]);
      const progress = runProgress(session);
      const { result, problem, plan } = await run(
        {
          workspace,
          problem: name,
          readInput: () => readAll(host.stdin, MAX_SOURCE_BYTES),
          ...(file === undefined ? {} : { file }),
          ...(flags.language === undefined ? {} : { language: flags.language }),
          ...(flags.samples ? { samples: true } : {}),
          ...(flags.case ? { cases: flags.case } : {}),
          ...(flags.input === undefined ? {} : { input: flags.input }),
          growth: flags.growth,
          ...(flags.bail ? { bail: true } : {}),
          ...(flags.seed === undefined ? {} : { seed: flags.seed }),
          ...(flags.limitScale === undefined ? {} : { limitScale: flags.limitScale }),
          ...(flags.explain ? { explain: true } : {}),
        },
        pool,
        progress.show,
      ).finally(progress.clear);
      const shown = {
        ...problemContext(session, problem, flags.reveal ?? false),
        full: flags.full ?? false,
        asked: askedBy(file, flags),
      };
      const visible = flags.reveal ? result : redactHidden(result);
      writeReports(session, reporters, (reporter, colors) =>
        reporter(visible, { ...shown, colors }),
      );
      if (plan) {
        // What another reporter writes may be read by a program.
        const write = flags.reporter ? session.say : session.print;
        write(`\nplan on ${plan.on}\n${escapeControls(plan.text)}\n`);
      }
      done(exitCodeOf(result));
    });
}

/** The image of the language that the submission is most likely in: it may not be there at all. */
function imageOf(workspace: string, problem: string, file: string | undefined): Image {
  return languageOf({ name: file ?? solutionOf(workspace, problem) ?? '' }).image;
}

/** What the next command has to say again. */
function askedBy(
  file: string | undefined,
  { samples, growth, case: cases, input, seed, limitScale }: RunFlags,
): Asked {
  return {
    ...(samples ? { samples } : {}),
    ...(growth ? {} : { noGrowth: true }),
    ...(file === undefined ? {} : { file }),
    ...(cases === undefined ? {} : { cases }),
    ...(input === undefined ? {} : { input }),
    ...(seed === undefined ? {} : { seed }),
    ...(limitScale === undefined ? {} : { limitScale }),
  };
}

/** One line on a terminal that says how far the judgement is; nothing elsewhere. */
function runProgress(session: Session) {
  const line = statusLine(session);
  let shownAt = performance.now();
  return {
    show(event: JudgeEvent) {
      // A judgement that is over at once needs no progress.
      if (!line.rewrites || performance.now() - shownAt < 150) return;
      const text = progressText(event);
      if (text === undefined) return;
      shownAt = performance.now();
      line.show(text);
    },
    clear: line.clear,
  };
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 1000))
    throw new InvalidArgumentError('give a number above 0, at most 1000');
  return value;
}
