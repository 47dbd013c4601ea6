/** Files that other people wrote: read whole, but only when they are files and small enough. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { UsageError } from '../types.ts';

/**
 * Reads a file. A FIFO or device is refused, so that nobody waits for its other end.
 *
 * @param shown how messages call it
 * @returns undefined when there is none
 * @throws UsageError when it cannot be read, is no regular file, or has more than `maxBytes`
 */
export function readSmallFile(path: string, shown: string, maxBytes: number): Buffer | undefined {
  let fd: number;
  try {
    // O_NONBLOCK: opening a FIFO must not wait for a writer.
    fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new UsageError(`${shown}: cannot be read (${message})`);
  }
  try {
    const stat = fstatSync(fd);
    if (!stat.isFile()) throw new UsageError(`${shown}: is not a regular file`);
    if (stat.size > maxBytes) throw new UsageError(tooLarge(shown, maxBytes));
    const bytes = Buffer.alloc(stat.size);
    let length = 0;
    for (let got = -1; got !== 0 && length < bytes.length; length += got) {
      got = readSync(fd, bytes, length, bytes.length - length, null);
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(fd);
  }
}

/** The same for a file that must be there. @throws UsageError when it is not, as well */
export function requireSmallFile(path: string, shown: string, maxBytes: number): Buffer {
  const bytes = readSmallFile(path, shown, maxBytes);
  if (bytes) return bytes;
  throw new UsageError(`${shown}: cannot be read (no such file)`);
}

export function tooLarge(shown: string, maxBytes: number): string {
  return `${shown}: has more than ${(maxBytes / 2 ** 20).toLocaleString('en')} MiB`;
}

/** What a file of somebody's own cases may have. */
export const MAX_OWN_CASES_BYTES = 16 * 1024 * 1024;
