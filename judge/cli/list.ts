/** `judge list`: which problems there are, and how far you are with them. */
import type { Command } from 'commander';
import type { ListFilter } from '../commands/list.ts';
import { columnsOf, type Session } from './host.ts';

interface ListFlags extends ListFilter {
  json?: boolean;
}

/** Adds `list` to the program. */
export function addListCommand(program: Command, session: Session): void {
  program
    .command('list')
    .description('list the problems, with your last verdict for each')
    .option('--topic <topic>', 'only problems with this topic')
    .option('--difficulty <difficulty>', 'only easy, medium or hard problems')
    .option('--language <language>', 'only problems with solutions in ts, js, py or sql')
    .option('--open', 'only problems that you have not solved yet')
    .option('--json', 'print a JSON array')
    .addHelpText('after', '\nFilters combine: a problem is listed when all of them apply.')
    .action(async ({ json, ...filter }: ListFlags) => {
      const [{ filterProblems, list }, { formatList }] = await Promise.all([
        import('../commands/list.ts'),
        import('../report/list.ts'),
      ]);
      const { colors, host } = session;
      const columns = columnsOf(host) ?? Infinity;
      const problems = filterProblems(await list(session.workspace), filter);
      session.print(
        json
          ? `${JSON.stringify(problems, null, 2)}\n`
          : formatList(problems, { colors, columns }, new Date(), filter),
      );
    });
}
