/** What is said of a command line that cannot be understood. */
import type { Command, CommanderError } from 'commander';
import { didYouMean, nearestNames, unknownName } from '../base/nearest.ts';
import { UsageError } from '../types.ts';

/**
 * Refuses a command that does not exist.
 *
 * @param problems the names of problems, one of which may stand where the command is missing
 * @throws UsageError with the nearest names and the list
 */
export function rejectUnknownCommand(
  program: Command,
  args: readonly string[],
  problems: () => Iterable<string>,
): void {
  const words = args.filter((arg) => !arg.startsWith('-'));
  const name = words[0] === 'help' ? words[1] : words[0];
  const known = [...program.commands.map((command) => command.name()), 'help'];
  if (name === undefined || known.includes(name)) return;
  if ([...problems()].includes(name)) {
    throw new UsageError(
      `${name} is a problem, not a command: judge run ${name}, or judge show ${name}`,
    );
  }
  throw new UsageError(unknownName(`there is no command ${name}`, name, 'commands', known));
}

/** What commander objects to, with the nearest flag where one is unknown, and where to read on. */
export function explainUsage(
  program: Command,
  args: readonly string[],
  { code, message }: CommanderError,
): string {
  const name = args.find((arg) => !arg.startsWith('-'));
  const command = program.commands.find((each) => each.name() === name);
  const unknown = /^error: unknown option '(.*)'$/s.exec(message)?.[1];
  const fault =
    code === 'commander.unknownOption' && unknown !== undefined
      ? unknownFlag(program, command, unknown)
      : withoutQuotes(message);
  const usage = command ? `usage: judge ${command.name()} ${command.usage()}\n` : '';
  return `${fault}\n${usage}\`judge help${command ? ` ${command.name()}` : ''}\` lists the flags`;
}

function unknownFlag(program: Command, command: Command | undefined, typed: string): string {
  const flags = (some: Command) => some.options.flatMap(({ long }) => long?.slice(2) ?? []);
  const name = typed.replace(/^-+/, '').replace(/=.*$/s, '');
  const near = nearestNames(name, [
    ...new Set([...(command ? flags(command) : []), ...flags(program), 'help']),
  ]);
  const fault = command ? `${command.name()} has no flag ${typed}` : `there is no flag ${typed}`;
  if (near.length > 0) return `${fault}${didYouMean(near.map((flag) => `--${flag}`))}`;
  const others = program.commands.filter((other) => flags(other).includes(name));
  const where = others.map((other) => `judge ${other.name()}`).join(', ');
  return where === '' ? fault : `${fault}; it is a flag of ${where}`;
}

/** Commander's words in ours: `--hint <level>: give 1, 2 or 3, not 7`. */
function withoutQuotes(message: string): string {
  return message
    .replace(/^error: /, '')
    .replace(
      /^(?:option|command-argument) '(.*?)' argument '(.*)' is invalid\. (.*)$/s,
      '$1: $3, not $2',
    )
    .replace(/^option '(.*?)' argument missing$/, '$1: its value is missing')
    .replace(/^missing required argument '(.*)'$/, 'the <$1> is missing')
    .replace(
      /^too many arguments.*?(\d+) arguments? but got (\d+)\.$/,
      'too many arguments: $2, at most $1',
    )
    .replace(/option '([^']+)'/g, '$1');
}
