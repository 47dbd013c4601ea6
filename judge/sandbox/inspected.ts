/** The sandbox of a debugger: one process, with an inspector and without the wall that would hide it. */
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { noSandbox, type Sandboxes } from './pool.ts';
import { SandboxProcess } from './process.ts';
import { findRuntime } from './runtime.ts';
import { processWall } from './walls/process.ts';

/** More than any case may use: limits are suspended. */
const MEMORY_MIB = 2_048;
const POLL_MS = 10;

export interface InspectorOptions {
  /** The port on 127.0.0.1; where it is taken, any other that is free. */
  port: number;
  /** Wait for a debugger before anything is loaded. */
  wait: boolean;
}

export class InspectedSandbox implements Sandboxes {
  readonly runtime = findRuntime();
  readonly wall = processWall;
  /** The URL that a debugger attaches to, once there is a process; pending until then. */
  readonly url: Promise<string>;
  #process: Promise<SandboxProcess> | undefined;
  #ended = false;
  #listens: (url: string) => void = () => undefined;

  constructor(private readonly options: InspectorOptions) {
    this.url = new Promise((resolve) => (this.#listens = resolve));
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Does nothing: the process starts when it is taken, when there is something to debug. */
  warm(): void {}

  /**
   * The process, once a debugger is attached: always the same, so that both halves of a codec are debugged
   * in one session.
   *
   * @throws SandboxError when it cannot be started, or was ended
   */
  async take(): Promise<SandboxProcess> {
    const process = await (this.#process ??= this.#start());
    if (await process.ready) return process;
    throw noSandbox(process.lastWords);
  }

  /** Kills the process. */
  end(): void {
    this.#ended = true;
    void this.#process?.then((process) => process.kill());
  }

  async #start(): Promise<SandboxProcess> {
    const { wait } = this.options;
    const port = await freePort(this.options.port);
    const process = new SandboxProcess(this.runtime, this.wall, {
      memoryMiB: MEMORY_MIB,
      inspect: { port, wait },
    });
    if (this.#ended) process.kill();
    void inspectorUrl(port, process).then((url) => url !== undefined && this.#listens(url));
    return process;
  }
}

/** The port itself, or one that is free. */
async function freePort(wanted: number): Promise<number> {
  const server = createServer();
  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    });
  const port = await listen(wanted).catch(() => listen(0));
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What the inspector calls its only target; undefined when the process ends before. */
async function inspectorUrl(port: number, process: SandboxProcess): Promise<string | undefined> {
  while (process.alive) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/json/list`);
      const [target] = (await response.json()) as { webSocketDebuggerUrl: string }[];
      if (target) return target.webSocketDebuggerUrl;
    } catch {
      // It does not listen yet.
    }
    await setTimeout(POLL_MS);
  }
  return undefined;
}
