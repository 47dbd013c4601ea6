/** `judge verify`: what a problem package promises, or how strong its cases are. */
import type { Command } from 'commander';
import { UsageError } from '../types.ts';
import { EXIT } from './exit.ts';
import type { Session } from './host.ts';

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
    .option('--json', 'print JSON')
    .action(async (problems: string[], { mutants, accepted, json }: VerifyFlags) => {
      if (accepted && !mutants) throw new UsageError('--accepted is for --mutants');
      const { sound, reports, text } = mutants
        ? await verifyByMutants(problems, session, !json, accepted)
        : await verifyPackages(problems, session, !json);
      session.print(json ? `${JSON.stringify(reports, null, 2)}\n` : text);
      done(sound ? EXIT.accepted : EXIT.rejected);
    });
}

interface VerifyFlags {
  mutants?: true;
  accepted?: true;
  json?: true;
}

interface Verified {
  sound: boolean;
  reports: unknown;
  /** The last line. */
  text: string;
}

/** @param aloud whether each report is printed as soon as it is there */
async function verifyPackages(
  problems: string[],
  { host, workspace, pool, print, colors }: Session,
  aloud: boolean,
): Promise<Verified> {
  const [{ verify }, { formatVerification, formatVerified }] = await Promise.all([
    import('../commands/verify.ts'),
    import('../report/verify.ts'),
  ]);
  const reports = await verify(workspace, problems, pool(), (report) => {
    if (aloud) print(formatVerified(report, colors, host.stdout.isTTY === true));
  });
  const sound = reports.every(({ faults }) => faults.length === 0);
  return { sound, reports, text: formatVerification(reports, colors) };
}

async function verifyByMutants(
  problems: string[],
  { host, workspace, pool, print, say, colors }: Session,
  aloud: boolean,
  accepted: boolean | undefined,
): Promise<Verified> {
  const [{ verifyMutants }, { formatMutants, formatMutantsTotal, formatMutated, isSound }] =
    await Promise.all([import('../commands/verify-mutants.ts'), import('../report/mutants.ts')]);
  const reports = await verifyMutants(workspace, problems, pool(), {
    accepted,
    emit: (report) => {
      if (aloud) print(formatMutants(report, colors, host.stdout.isTTY === true));
    },
    progress: (problem, program) => {
      if (host.stderr.isTTY) say(formatMutated(problem, program));
    },
  });
  return { sound: reports.every(isSound), reports, text: formatMutantsTotal(reports, colors) };
}
