/** Problem packages out of a commit, for grading with problems that no working tree shows. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../types.ts';
import { bytesOf, type Repository, showBytes } from './git.ts';
import { chooseRefs } from './refs.ts';
import { SETTINGS_FILE } from './settings.ts';
import { Tree } from './tree.ts';

/** Problems as files in a folder of our own, which nobody else can read. */
export interface Checkout {
  commit: string;
  /** Has `problems/` in it, as a workspace does. */
  folder: string;
  /** The text of the settings beside them; undefined when there are none. */
  settings: string | undefined;
  /** Removes the folder. */
  remove(): void;
}

/** More is no problem package. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Writes the `problems/` of a ref into a private temporary folder. They are read like submissions, as objects:
 * regular files by plain names, and nothing else.
 *
 * @param name a ref, or a commit's whole id
 * @throws UsageError when there is no such commit, or something in it is no such file
 */
export async function checkOutProblems(repository: Repository, name: string): Promise<Checkout> {
  const commit = await findCommit(repository, name);
  const { objects, prefix } = repository;
  const root = await Tree.read(objects, await objects.treeOf(commit));
  const around = await root.below(prefix);
  const problems = await around?.folder('problems');
  if (!around || !problems)
    throw new UsageError(`--problems-from ${name}: has no folder problems/`);
  const folder = mkdtempSync(join(tmpdir(), 'judge-problems-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    let bytes = 0;
    const check = (size: number, shown: string) => {
      bytes += size;
      if (bytes > MAX_BYTES)
        throw new UsageError(`${shown}: problems/ has more than ${MAX_BYTES} bytes`);
    };
    await write(problems, join(folder, 'problems'), check);
    const settings = around.has(SETTINGS_FILE)
      ? (await around.file(SETTINGS_FILE, check)).toString()
      : undefined;
    return { commit, folder, settings, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

async function findCommit(repository: Repository, name: string): Promise<string> {
  const ids = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(name)
    ? [name]
    : await findRefs(repository, name);
  const commits = await Promise.all(ids.map((id) => repository.objects.commit(id)));
  const [commit, ...others] = new Set(commits);
  if (others.length > 0)
    throw new UsageError(`--problems-from ${name}: several refs have this name`);
  if (commit !== undefined) return commit;
  throw new UsageError(`--problems-from ${name}: there is no such commit here`);
}

async function findRefs(repository: Repository, name: string): Promise<string[]> {
  const { refs } = await repository.refs();
  const chosen = chooseRefs(refs, { patterns: [bytesOf(name)], pulls: [] });
  return chosen.flatMap(({ id }) => id ?? []);
}

async function write(
  tree: Tree,
  folder: string,
  check: (bytes: number, shown: string) => void,
): Promise<void> {
  mkdirSync(folder);
  for (const name of tree.names) {
    if (!/^[\w-][\w.-]*$/.test(name)) {
      throw new UsageError(
        `problems/: "${showBytes(name)}" is not a valid name for a file of a problem`,
      );
    }
    if (tree.isFolder(name)) await write((await tree.folder(name))!, join(folder, name), check);
    else writeFileSync(join(folder, name), await tree.file(name, check));
  }
}
