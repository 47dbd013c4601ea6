/**
 * The parser's process. It is started when it is first needed, kept for what comes after, and killed when a task
 * takes more than it may. Tasks wait for one another.
 *
 *   judge ◀──Node's channel──▶ parser
 *         ──fd 3──▶ a watcher, which kills the parser when the judge has ended
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { packageRoot } from '../base/package.ts';
import { ALLOTMENT, allot, limited } from '../sandbox/allotment.ts';
import { meterProcess } from '../sandbox/meter.ts';
import { WATCHER } from '../sandbox/walls/shell.ts';
import type { Reply, Request, TaskName, Tasks } from './tasks.ts';

/** It is busy as long as it parses, so it does not see that the judge has ended: the shell leaves a watcher. */
const WATCHED = [WATCHER, 'exec 3<&-'];

let parser: Parser | undefined;
/** Ends when everything that was asked before is answered. */
let last: Promise<unknown> = Promise.resolve();

/** Starts the parser, unless it is there. Returns at once. */
function warmParser(): void {
  parser = parser?.alive ? parser : new Parser();
}

/** Ends the parser, with what it is doing. */
export function endParser(): void {
  parser?.kill();
}

/** @returns undefined when there is no answer, or none within what a task may take */
export function ask<T extends TaskName>(
  task: T,
  ...args: Parameters<Tasks[T]>
): Promise<ReturnType<Tasks[T]> | undefined> {
  const answer = last.then(() => {
    warmParser();
    return parser!.perform({ task, args });
  });
  last = answer;
  return answer as Promise<ReturnType<Tasks[T]> | undefined>;
}

class Parser {
  alive = true;
  readonly #child: ChildProcess;
  readonly #ready: Promise<void>;
  #becomeReady: () => void = () => undefined;
  #settle: (result: unknown) => void = () => undefined;

  constructor() {
    const program = join(packageRoot(), 'dist', 'parser.cjs');
    const node = [process.execPath, `--max-old-space-size=${ALLOTMENT.memoryMiB}`, program];
    this.#child = spawn(...limited(node, WATCHED), {
      cwd: packageRoot(),
      detached: true,
      // Nothing of the judge's own environment: no secrets, and no options for Node.
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#ready = new Promise((resolve) => (this.#becomeReady = resolve));
    this.#child.on('message', (reply: Reply) => {
      if (reply.type === 'ready') this.#becomeReady();
      else this.#settle(reply.result);
    });
    for (const event of ['error', 'exit']) this.#child.on(event, () => this.#end());
    this.#hold(false);
  }

  /** Does one task; undefined when it is not done. */
  async perform(request: Request): Promise<unknown> {
    this.#hold(true);
    await this.#ready;
    const stop = allot(
      () => meterProcess(this.#child.pid!),
      () => this.kill(),
    );
    const answer = new Promise<unknown>((resolve) => (this.#settle = resolve));
    if (this.alive) this.#child.send(request, () => undefined);
    else this.#settle(undefined);
    try {
      return await answer;
    } finally {
      stop();
      this.#hold(false);
    }
  }

  /** Kills it, and the watcher with it. */
  kill(): void {
    this.alive = false;
    try {
      if (this.#child.pid !== undefined) process.kill(-this.#child.pid, 'SIGKILL');
    } catch {
      // ESRCH: it is gone already, which is what was wanted.
    }
  }

  #end(): void {
    this.kill();
    this.#becomeReady();
    this.#settle(undefined);
    this.#child.stdio[3]?.destroy();
  }

  /** Whether the judge waits for it; it does not while nothing is asked. */
  #hold(waits: boolean): void {
    for (const handle of [this.#child, this.#child.channel, this.#child.stdio[3] as Handle]) {
      if (waits) handle?.ref?.();
      else handle?.unref?.();
    }
  }
}

type Handle = ((Readable | Writable) & { ref?(): void; unref?(): void }) | null | undefined;
