/** The flags that say which reporters write where. */
import { appendFileSync, existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../types.ts';
import { writeWhole } from '../workspace.ts';
import type { Host, Session } from './host.ts';

/** The flags themselves. */
export interface ReporterFlags {
  reporter?: string[];
  json?: boolean;
  html?: string;
}

/** What they ask for, as `<name>` or `<name>:<file>`; the usual one when they ask for none. */
export function askedReporters({ reporter = [], json, html }: ReporterFlags, usual: string) {
  const asked = json ? [...reporter, 'json'] : reporter;
  const all = asked.length > 0 ? asked : [usual];
  return [...all, ...(html === undefined ? [] : [`html:${html}`])];
}

/** A reporter, and where its report goes. */
interface Asked<Reporter> {
  reporter: Reporter;
  to: 'stdout' | 'commands' | { file: string } | { summary: string };
}

/** Bytes that GitHub takes as the summary of a step. */
const MAX_SUMMARY = 1024 * 1024;

/**
 * On GitHub its own reporter is added; and wherever that is asked for, the Markdown goes to the step's summary.
 *
 * @param specs `<name>` or `<name>:<file>`
 * @throws UsageError when there is no such reporter
 */
export function parseReporters<Reporter>(
  specs: readonly string[],
  all: Readonly<Record<string, Reporter>> & Readonly<Record<'github' | 'markdown', Reporter>>,
  { env }: Host,
): Asked<Reporter>[] {
  const onGitHub = env.GITHUB_ACTIONS === 'true';
  const asked = specs.map((spec): Asked<Reporter> => {
    const [name = '', ...file] = spec.split(':');
    if (!Object.hasOwn(all, name)) {
      throw new UsageError(`unknown reporter ${name}; available: ${Object.keys(all).join(', ')}`);
    }
    const reporter = all[name]!;
    if (file.length > 0) return { reporter, to: { file: file.join(':') } };
    return { reporter, to: onGitHub && reporter === all.github ? 'commands' : 'stdout' };
  });
  const isAsked = asked.some(({ reporter }) => reporter === all.github);
  const added: Asked<Reporter>[] = [];
  if (onGitHub && !isAsked) added.push({ reporter: all.github, to: 'commands' });
  const summary = env.GITHUB_STEP_SUMMARY;
  if (summary && (onGitHub || isAsked)) added.push({ reporter: all.markdown, to: { summary } });
  return [...asked, ...added];
}

/**
 * Writes every report where it was asked for.
 *
 * @param format told whether colours may be used
 * @throws UsageError when a file cannot be written
 */
export function writeReports<Reporter>(
  session: Session,
  asked: readonly Asked<Reporter>[],
  format: (reporter: Reporter, colors: boolean) => string,
): void {
  const { print, command, say, workspace, colors } = session;
  for (const { reporter, to } of asked) {
    if (to === 'stdout') print(format(reporter, colors));
    else if (to === 'commands') command(format(reporter, false));
    else if ('file' in to) writeFile(resolve(workspace, to.file), format(reporter, false));
    else if (!appendSummary(to.summary, format(reporter, false))) {
      say(`judge: the step summary is full, so this report is not in it\n`);
    }
  }
}

function writeFile(path: string, text: string): void {
  try {
    writeWhole(path, text);
  } catch (error) {
    throw new UsageError(`the report cannot be written to ${path}: ${(error as Error).message}`);
  }
}

/** GitHub drops a summary that is too large as a whole, also what earlier commands of the step wrote. */
function appendSummary(path: string, text: string): boolean {
  try {
    const size = existsSync(path) ? statSync(path).size : 0;
    if (size + Buffer.byteLength(text) > MAX_SUMMARY) return false;
    appendFileSync(path, text);
    return true;
  } catch (error) {
    throw new UsageError(`the summary cannot be written to ${path}: ${(error as Error).message}`);
  }
}
