/** Watches folders and tells what may have changed; and reads a submission whole, however it is written. */
import { watch, type FSWatcher } from 'chokidar';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { recordSiblings, type Snapshot } from '../compile/source.ts';
import { openSource } from '../languages/index.ts';
import { UsageError } from '../types.ts';

/** How often folders are looked at where the system does not tell of changes, in ms. */
const POLL_MS = 100;
/** After a change is told, the file is looked at again so many ms later: two in quick succession may be told once. */
const AGAIN_MS = [25, 120];
/** An empty file is about to be written: it is read again so many ms later before it counts. */
const EMPTY_MS = [15, 60, 150];

/**
 * Whether changes must be looked for: Windows' own disks under WSL tell nothing, nor do network mounts.
 *
 * @param mounts the lines of /proc/mounts
 */
export function needsPolling(folder: string, mounts = readMounts()): boolean {
  const around = mounts
    .map((line) => line.split(' '))
    .filter(([, point = '']) => `${folder}/`.startsWith(point === '/' ? '/' : `${point}/`))
    .sort(([, a = ''], [, b = '']) => b.length - a.length);
  return SILENT_FILE_SYSTEMS.test(around[0]?.[2] ?? '');
}

const SILENT_FILE_SYSTEMS = /^(?:9p|drvfs|v9fs|nfs4?|cifs|smb3?|smbfs|fuse\.sshfs|vboxsf|prl_fs)$/;

function readMounts(): string[] {
  return existsSync('/proc/mounts') ? readFileSync('/proc/mounts', 'utf8').split('\n') : [];
}

/** Watches folders, those that come to be later included. */
export class Watcher {
  readonly #watcher: FSWatcher;
  readonly #timers = new Set<NodeJS.Timeout>();

  /**
   * @param changed told a path, and some moments later `again`: it may have changed once more
   * @param failed told when something cannot be watched
   */
  constructor(
    folders: readonly string[],
    poll: boolean,
    changed: (path: string, again: boolean) => void,
    failed: (message: string) => void,
  ) {
    this.#watcher = watch([...folders], {
      ignoreInitial: true,
      atomic: false,
      usePolling: poll,
      interval: POLL_MS,
      ignored: (path) => /[\\/](?:node_modules|\.git|\.judge)(?:[\\/]|$)/.test(path),
    });
    this.#watcher.on('all', (_kind, path) => {
      changed(path, false);
      for (const ms of AGAIN_MS) {
        const timer = setTimeout(() => {
          this.#timers.delete(timer);
          changed(path, true);
        }, ms);
        this.#timers.add(timer);
      }
    });
    this.#watcher.on('unlinkDir', (path) => {
      if (folders.includes(path)) this.#awaitFolder(path, changed);
    });
    this.#watcher.on('error', (error) => {
      failed(`not everything can be watched (${(error as Error).message}): try --poll`);
    });
  }

  /** A folder that was removed is watched again once it is there again, with all that is in it by then. */
  #awaitFolder(folder: string, changed: (path: string, again: boolean) => void): void {
    const timer = setInterval(() => {
      if (!existsSync(folder)) return;
      clearInterval(timer);
      this.#timers.delete(timer);
      this.#watcher.add(folder);
      for (const name of readdirSync(folder)) changed(join(folder, name), false);
    }, POLL_MS);
    this.#timers.add(timer);
  }

  /** Watches more: a folder or a file. */
  add(path: string): void {
    this.#watcher.add(path);
  }

  /** Resolves once changes are told. */
  get ready(): Promise<void> {
    return new Promise((resolve) => this.#watcher.once('ready', () => resolve()));
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    await this.#watcher.close();
  }
}

/**
 * Reads a submission. An empty file is read again before it counts, for some editors empty it first.
 *
 * @returns undefined when there is no such file now
 * @throws UsageError when it is no text or no regular file
 */
export async function readSubmission(path: string, shown: string): Promise<Snapshot | undefined> {
  for (const ms of [0, ...EMPTY_MS]) {
    if (ms > 0) await sleep(ms);
    try {
      const source = await openSource(path, shown);
      if (source.text.trim() !== '' || ms === EMPTY_MS.at(-1)) return recordSiblings(source);
    } catch (error) {
      // Not there: removed for good, or about to be renamed into place.
      if (!(error instanceof UsageError) || existsSync(path)) throw error;
    }
  }
  return undefined;
}

/** Whether a submission is still what it was, the files that it imports included. */
export async function isSame(before: Snapshot, now: Snapshot): Promise<boolean> {
  if (before.source.text !== now.source.text || before.source.file !== now.source.file)
    return false;
  for (const [path, text] of before.siblings) {
    if ((await now.source.readSibling(path)) !== text) return false;
  }
  return true;
}
