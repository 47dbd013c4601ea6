/** The commands to go on with after a result: they do what they say when they are copied. */
import { escapeName } from '../base/format.ts';
import { shellWord } from '../base/shell.ts';
import type { Result } from '../types.ts';
import { decidingCase } from '../verdict.ts';
import type { Asked, ReportContext } from './reporter.ts';

/** A longer input is not repeated. */
const MAX_INPUT = 200;

/** What to run next, one command each; none where there is nothing to run that was not just run. */
export function nextCommands(
  result: Result,
  { asked = {}, reveal, followUps }: Pick<ReportContext, 'asked' | 'reveal' | 'followUps'>,
): string[] {
  const { verdict, problem } = result;
  if (verdict === 'JE') return ['npx judge doctor'];
  if (verdict === 'CE') return [];
  const shows = followUps.map((id) => `npx judge show ${id}`);
  if (verdict === 'AC' && !asked.noGrowth && !asksForCertainCases(asked) && !asked.debugged) {
    return shows;
  }
  // What came from standard input cannot be run again.
  if (asked.file === '-' || escapeName(asked.file ?? '') !== (asked.file ?? '')) return [];

  const command = (name: 'run' | 'debug', options: readonly string[]) =>
    [
      `npx judge ${name} ${problem}`,
      ...(asked.file === undefined ? [] : [shellWord(asked.file)]),
      ...options,
      ...(asked.seed === undefined ? [] : [`--seed ${asked.seed}`]),
      ...(asked.limitScale === undefined || name === 'debug'
        ? []
        : [`--limit-scale ${asked.limitScale}`]),
    ].join(' ');
  const shown = reveal ? ['--reveal'] : [];
  if (verdict === 'AC' || asked.debugged) return [command('run', asked.debugged ? [] : shown)];

  const failing = decidingCase(result.cases);
  if (!failing || failing.group === 'growth') return [];
  if (failing.group === 'input') {
    const { input = '' } = asked;
    return input === '' || input.length > MAX_INPUT
      ? []
      : [command('debug', [`--input ${shellWord(input)}`])];
  }
  const only = [`--case ${shellWord(failing.name)}`];
  const wasJustRun = asked.cases?.length === 1 && (reveal || failing.group !== 'hidden');
  if (wasJustRun) return [command('debug', only)];
  return [command('run', [...only, ...(failing.group === 'hidden' ? ['--reveal'] : shown)])];
}

/** Whether only certain cases were asked for. */
export function asksForCertainCases({ samples, cases, input }: Asked): boolean {
  return samples === true || cases !== undefined || input !== undefined;
}
