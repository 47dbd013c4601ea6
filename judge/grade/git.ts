/**
 * A git repository as data. Only `rev-parse`, `for-each-ref` and `cat-file` are run, which start nothing and
 * write nothing; without the user's and the system's settings, without hooks, helpers and replacements, and
 * without a way to fetch what is missing.
 */
import { execFile, type ExecFileException } from 'node:child_process';
import { promisify } from 'node:util';
import { escapeName } from '../base/format.ts';
import { UsageError } from '../types.ts';
import { gitCommand } from './command.ts';
import { Objects } from './objects.ts';

/** A ref as it is listed. Names are bytes: one character each. */
export interface Ref {
  name: string;
  /** The object it points at, whatever kind that is. */
  id: string;
  /** The ref that this one stands for, such as a remote's default branch; empty for an ordinary one. */
  target: string;
}

/** Room for the names of some hundred thousand refs. */
const MAX_OUTPUT = 256 * 1024 * 1024;

export class Repository {
  readonly objects: Objects;

  private constructor(
    private readonly folder: string,
    /** Where the folder is inside the repository, part by part, in bytes. */
    readonly prefix: readonly string[],
  ) {
    this.objects = new Objects(folder);
  }

  /** @throws UsageError when the folder is in no repository, or git is not there */
  static async open(folder: string): Promise<Repository> {
    const { out } = await git(folder, ['rev-parse', '--show-prefix']);
    const prefix = out.replace(/\n$/, '').split('/');
    return new Repository(
      folder,
      prefix.filter((part) => part !== ''),
    );
  }

  /** Every ref, and what git had to say about refs that it passed over. */
  async refs(): Promise<{ refs: Ref[]; warnings: string[] }> {
    const format = '--format=%(objectname)%00%(symref)%00%(refname)';
    const { out, err } = await git(this.folder, ['for-each-ref', format]);
    const refs = lines(out).map((line): Ref => {
      const [id = '', target = '', name = ''] = line.split('\0');
      return { name, id, target };
    });
    const warnings = lines(err).map((line) => `git: ${showBytes(line)}`);
    return { refs, warnings };
  }

  close(): void {
    this.objects.close();
  }
}

/** A name of bytes as people read it: UTF-8 where it is that, other bytes as `\xff`; controls escaped. */
export function showBytes(name: string): string {
  const bytes = Buffer.from(name, 'latin1');
  try {
    return escapeName(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return escapeName(name.replace(/[\x80-\xff]/g, (c) => `\\x${c.charCodeAt(0).toString(16)}`));
  }
}

/** A name given as text, in bytes. */
export function bytesOf(text: string): string {
  return Buffer.from(text).toString('latin1');
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

async function git(folder: string, args: readonly string[]): Promise<{ out: string; err: string }> {
  const command = gitCommand(folder, args);
  try {
    const { stdout, stderr } = await promisify(execFile)(command.file, command.args, {
      ...command.options,
      encoding: 'latin1',
      maxBuffer: MAX_OUTPUT,
    });
    return { out: stdout, err: stderr };
  } catch (error) {
    const { code, stderr = '', message } = error as ExecFileException;
    if (code === 'ENOENT') {
      throw new UsageError('git was not found: grading reads submissions out of a git repository');
    }
    const said = showBytes(lines(String(stderr))[0] ?? message);
    throw new UsageError(`git ${args[0]!} failed in ${folder}: ${said}`);
  }
}
