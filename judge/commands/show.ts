import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProblemFolder } from '../problem/catalog.ts';

/** A problem's statement, as Markdown. @throws UsageError when there is no such problem */
export function loadStatement(workspace: string, name: string): Promise<string> {
  return readFile(join(findProblemFolder(workspace, name), 'statement.md'), 'utf8');
}
