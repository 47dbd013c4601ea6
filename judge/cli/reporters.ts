/** The flags that say which reporters write where. */
import { resolve } from 'node:path';
import { UsageError } from '../types.ts';
import { writeWhole } from '../workspace.ts';
import type { Session } from './host.ts';

/** A reporter, and the file that it writes; standard output without one. */
interface Asked<Reporter> {
  reporter: Reporter;
  file?: string;
}

/**
 * @param specs `<name>` or `<name>:<file>`
 * @throws UsageError when there is no such reporter
 */
export function parseReporters<Reporter>(
  specs: readonly string[],
  all: Readonly<Record<string, Reporter>>,
): Asked<Reporter>[] {
  return specs.map((spec) => {
    const [name = '', ...file] = spec.split(':');
    if (!Object.hasOwn(all, name)) {
      throw new UsageError(`there is no reporter ${name}: ${Object.keys(all).join(', ')}`);
    }
    return { reporter: all[name]!, ...(file.length > 0 ? { file: file.join(':') } : {}) };
  });
}

/**
 * Writes every report where it was asked for.
 *
 * @param format told whether colours may be used
 * @throws UsageError when a file cannot be written
 */
export function writeReports<Reporter>(
  { print, workspace, colors }: Session,
  asked: readonly Asked<Reporter>[],
  format: (reporter: Reporter, colors: boolean) => string,
): void {
  for (const { reporter, file } of asked) {
    if (file === undefined) {
      print(format(reporter, colors));
      continue;
    }
    const path = resolve(workspace, file);
    try {
      writeWhole(path, format(reporter, false));
    } catch (error) {
      throw new UsageError(`the report cannot be written to ${path}: ${(error as Error).message}`);
    }
  }
}
