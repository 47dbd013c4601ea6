/** Where a submission's text comes from. The compiler reads through this and never opens a file by itself. */
import { constants } from 'node:fs';
import { open, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join, posix, relative, sep } from 'node:path';
import { escapeName } from '../base/format.ts';
import { SUBMISSION } from '../syntax/script.ts';
import { UsageError } from '../types.ts';

/** The main file of a submission. */
export interface MainFile {
  /** How people call it: a path relative to where they are, or `standard input`. */
  file: string;
  /** Its name inside its folder. */
  name: string;
  text: string;
}

/** A submission as data: its main file, and how to get the files it imports from its own folder. */
export interface Source extends MainFile {
  /**
   * The text of another file of the same folder.
   *
   * @param path relative to the main file's folder, `/`-separated, never leaving it
   * @returns undefined when there is no such regular file inside the folder
   */
  readSibling(path: string): Promise<string | undefined>;
}

/** Larger than any solution by hand; keeps a mistaken file name from filling the memory. */
export const MAX_SOURCE_BYTES = 1024 * 1024;

/** How the names of TypeScript and JavaScript files end. */
export const SOURCE_EXTENSIONS = ['.ts', '.js', '.mts', '.mjs', '.cts', '.cjs'];

/** Whether a submission asks for no other file: the words for that do not occur in it at all. */
export function standsAlone({ text }: Pick<Source, 'text'>): boolean {
  return !/\b(?:import|require)\b/.test(text);
}

/** The path by which messages name a file of a submission that the compiler names. */
export function shownFile({ file, name }: Pick<Source, 'file' | 'name'>, compiled: string): string {
  const inFolder = compiled.replace(`${SUBMISSION}:`, '');
  if (inFolder === name) return file;
  return posix.join(posix.dirname(file.replaceAll('\\', '/')), escapeName(inFolder));
}

/**
 * Reads a submission from the disk. Symbolic links are refused, so that a file of somebody else's is never
 * read (and shown in a code frame) under a submission's name.
 *
 * @param path the file
 * @param shown how messages call it
 * @throws UsageError when it cannot be read as text, saying why
 */
export async function loadSource(path: string, shown: string): Promise<Source> {
  const text = decode(await readRegularFile(path, shown), shown);
  const folder = await realpath(dirname(path));
  return {
    file: shown,
    name: basename(path),
    text,
    async readSibling(sibling) {
      try {
        // The real path, so that a link inside the folder cannot lead out of it.
        const real = await realpath(join(folder, sibling));
        const inside = relative(folder, real);
        if (inside === '' || inside.startsWith(`..${sep}`) || inside === '..') return undefined;
        return decode(await readRegularFile(real, sibling), sibling);
      } catch (error) {
        if (error instanceof UsageError || isMissing(error)) return undefined;
        throw error;
      }
    },
  };
}

/** A submission that has no folder, as read from standard input: it can import libraries only. */
export function textSource(bytes: Uint8Array, file: string, name: string): Source {
  return {
    file,
    name,
    text: decode(bytes, file),
    readSibling: () => Promise.resolve(undefined),
  };
}

/** A submission, and what its other files said when they were asked for: undefined where there is none. */
export interface Snapshot {
  source: Source;
  siblings: ReadonlyMap<string, string | undefined>;
}

/** Keeps what is read of the other files from now on. */
export function recordSiblings(source: Source): Snapshot {
  const siblings = new Map<string, string | undefined>();
  const readSibling = async (path: string) => {
    const text = await source.readSibling(path);
    siblings.set(path, text);
    return text;
  };
  return { source: { ...source, readSibling }, siblings };
}

/** @throws UsageError when a file is larger than a submission may be */
export function checkSize(bytes: number, shown: string): void {
  if (bytes <= MAX_SOURCE_BYTES) return;
  throw new UsageError(
    `${shown}: has ${bytes} bytes; a submission has at most ${MAX_SOURCE_BYTES}`,
  );
}

async function readRegularFile(path: string, shown: string): Promise<Buffer> {
  // O_NONBLOCK: opening a FIFO must not wait for a writer.
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const handle = await open(path, flags).catch((error: unknown) => {
    throw new UsageError(`${shown}: ${explainOpen(error)}`);
  });
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) throw new UsageError(`${shown}: is a folder; give a file`);
    if (!stat.isFile()) throw new UsageError(`${shown}: is not a regular file`);
    checkSize(stat.size, shown);
    return await readFile(handle);
  } finally {
    await handle.close();
  }
}

function explainOpen(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'no such file';
    case 'EACCES':
    case 'EPERM':
      return 'cannot be read: permission denied';
    case 'ELOOP':
    case 'EMLINK':
      return 'is a symbolic link; give the file it points at';
    default:
      return `cannot be read (${(error as Error).message})`;
  }
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EACCES', 'ELOOP'].includes(
    (error as NodeJS.ErrnoException).code ?? '',
  );
}

/** How a pointer begins that stands in a repository for a file kept elsewhere. */
const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/');

function decode(bytes: Uint8Array, shown: string): string {
  if (LFS_POINTER.equals(bytes.subarray(0, LFS_POINTER.length))) {
    throw new UsageError(`${shown}: is a Git LFS pointer, not the file itself`);
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new UsageError(`${shown}: is UTF-16; save it as UTF-8`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${shown}: is not UTF-8 text; save it as UTF-8`);
  }
}
