/** `judge verify`: what a problem package promises, or how strong its cases are. */
import type { Command } from 'commander';
import type { PackageReport } from '../commands/package-report.ts';
import { UsageError } from '../types.ts';
import { EXIT } from './exit.ts';
import { integer, type Session } from './host.ts';

export function addVerifyCommand(
  program: Command,
  session: Session,
  done: (code: number) => void,
): void {
  program
    .command('verify [problems...]')
    .description(
      'check problem packages: texts, cases, generators, and the verdict on every submission',
    )
    .option('--mutants', 'judge mutants of the reference instead: each must be rejected')
    .option('--accepted', 'with --mutants: report mutants of the accepted submissions as well')
    .option('--seed <n>', 'generate the same cases again', integer)
    .option('--json', 'print JSON')
    .action(async (problems: string[], flags: VerifyFlags) => {
      const { mutants, accepted, json } = flags;
      if (accepted && !mutants) throw new UsageError('--accepted is for --mutants');
      const verifier = mutants ? verifyByMutants : verifyPackages;
      const { sound, reports, text } = await verifier(problems, session, flags);
      session.print(json ? `${JSON.stringify(reports, null, 2)}\n` : text);
      done(sound ? EXIT.accepted : EXIT.rejected);
    });
}

interface VerifyFlags {
  mutants?: true;
  accepted?: true;
  seed?: number;
  json?: true;
}

interface Verified {
  sound: boolean;
  reports: unknown;
  /** The last line. */
  text: string;
}

/** Each report is printed as soon as it is there, but for JSON, which is one text. */
async function verifyPackages(
  problems: string[],
  { host, workspace, pool, print, colors }: Session,
  { seed, json }: VerifyFlags,
): Promise<Verified> {
  const [{ verify }, { formatVerification, formatVerified }] = await Promise.all([
    import('../commands/verify.ts'),
    import('../report/verify.ts'),
  ]);
  const emit = (report: PackageReport) => {
    if (!json) print(formatVerified(report, colors, host.stdout.isTTY === true));
  };
  const reports = await verify(workspace, problems, pool(), emit, seed);
  const sound = reports.every(({ faults }) => faults.length === 0);
  return { sound, reports, text: formatVerification(reports, colors) };
}

async function verifyByMutants(
  problems: string[],
  { host, workspace, pool, print, say, colors }: Session,
  { accepted, seed, json }: VerifyFlags,
): Promise<Verified> {
  const [{ verifyMutants }, { formatMutants, formatMutantsTotal, formatMutated, isSound }] =
    await Promise.all([import('../commands/verify-mutants.ts'), import('../report/mutants.ts')]);
  const reports = await verifyMutants(workspace, problems, pool(), {
    accepted,
    seed,
    emit: (report) => {
      if (!json) print(formatMutants(report, colors, host.stdout.isTTY === true));
    },
    progress: (problem, program) => {
      if (host.stderr.isTTY) say(formatMutated(problem, program));
    },
  });
  return { sound: reports.every(isSound), reports, text: formatMutantsTotal(reports, colors) };
}
