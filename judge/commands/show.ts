/** `judge show`: the statement, the hints or the editorial of a problem. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProblemFolder } from '../problem/catalog.ts';
import { loadHints } from '../problem/hints.ts';
import { UsageError } from '../types.ts';
import { loadStandings } from '../workspace.ts';

/** What to show of a problem: the statement, the hints up to a level from 1 to 3, or the editorial. */
export type Shown =
  | { kind: 'statement' }
  | { kind: 'hints'; level: number }
  /** `spoil`: also before the problem is accepted. */
  | { kind: 'editorial'; spoil: boolean };

/**
 * A part of a problem, as Markdown.
 *
 * @throws UsageError when there is no such problem, or it is not the time for its editorial yet
 */
export async function show(workspace: string, name: string, what: Shown): Promise<string> {
  const folder = findProblemFolder(workspace, name);
  switch (what.kind) {
    case 'statement':
      return readFile(join(folder, 'statement.md'), 'utf8');
    case 'hints': {
      const hints = await loadHints({ id: name, folder });
      return `${hints.slice(0, what.level).join('\n\n')}\n`;
    }
    case 'editorial': {
      const standing = (await loadStandings(workspace)).get(name);
      if (!standing?.acceptedAt && !what.spoil) {
        throw new UsageError(
          `the editorial gives the solution away, and ${name} is not accepted here yet: use --spoil to read it anyway`,
        );
      }
      return readFile(join(folder, 'editorial.md'), 'utf8');
    }
  }
}
