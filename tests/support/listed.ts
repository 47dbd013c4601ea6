/** What `judge list` knows of problems, in workspaces with a history. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { judge } from './command-line.ts';
import { scratchFolder } from './judging.ts';

export interface Listed {
  id: string;
  difficulty: string;
  topics: string[];
  languages: string[];
  verdict: string | null;
  acceptedAt: string | null;
}

/** A workspace in which problems were last judged like this. */
export async function workspaceAfter(verdicts: Record<string, string>): Promise<string> {
  const cwd = await scratchFolder();
  const at = new Date().toISOString();
  const lines = Object.entries(verdicts).map(([problem, verdict]) =>
    JSON.stringify({ problem, verdict, at }),
  );
  await mkdir(join(cwd, '.judge'));
  await writeFile(join(cwd, '.judge/history.jsonl'), `${lines.join('\n')}\n`);
  return cwd;
}

export async function listed(cwd: string, ...flags: string[]): Promise<Listed[]> {
  const ran = await judge(['list', '--json', ...flags], { cwd });
  expect(ran).toMatchObject({ code: 0, err: '' });
  return JSON.parse(ran.out) as Listed[];
}

export const ids = (problems: Listed[]) => problems.map(({ id }) => id);
