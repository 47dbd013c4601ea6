/** Keeps blank, booted processes ready, behind the strongest wall that works here. */
import { type Entry, UsageError } from '../types.ts';
import { BARE_IMAGE, type Image } from './image.ts';
import { SandboxProcess } from './process.ts';
import { ALLOWANCES, findRuntime, type Purpose, type Runtime } from './runtime.ts';
import { WALLS } from './walls/index.ts';
import type { Wall } from './walls/wall.ts';

/** A fault of the judge's own: no sandbox could be started at all. */
export class SandboxError extends Error {
  override name = 'SandboxError';
}

/** What to say when no sandbox could be started; `why` is the last one's last words. */
export function noSandbox(why: string): SandboxError {
  const [first = ''] = why.split('\n');
  return new SandboxError(
    `no sandbox could be started${first && ` (${first})`}: \`judge doctor\` tries every wall and says what helps; \`npm ci\` reinstalls a damaged runtime`,
  );
}

/** Boots that may fail in a row before the machine is taken to be unable to. */
const MAX_BOOT_FAILURES = 4;

export interface PoolOptions {
  /** Walls to try, strongest first; default every wall there is. */
  walls?: readonly Wall[];
  /** Words of {@link Wall.walls} that every process must have: a wall without one of them is never used. */
  required?: readonly string[];
}

/** How many processes a submission takes: only the text of a codec crosses from one to the other. */
export function processesFor({ kind }: Entry): number {
  return kind === 'codec' ? 2 : 1;
}

/** What a process is to be: what it is for, and what it runs before a submission is loaded. */
type Kind = { purpose: Purpose; image: Image };

/** Where sandboxes come from. */
export type Sandboxes = Pick<SandboxPool, 'runtime' | 'wall' | 'warm' | 'take' | 'ended'>;

export class SandboxPool {
  readonly runtime: Runtime;
  readonly #walls: Wall[];
  readonly #ready: (Kind & { process: SandboxProcess })[] = [];
  readonly #runtimes = new Map<Image, Runtime>();
  readonly #proven = new Set<Wall>();
  /** Why the last process that could not be started could not. */
  #lastWords = '';
  readonly #all = new Set<SandboxProcess>();
  /** Nothing is started any more: whoever still waits for a process would be given one that nobody ends. */
  #ended = false;

  /** @throws UsageError when the runtime is not installed */
  constructor({ walls = WALLS, required = [] }: PoolOptions = {}) {
    this.runtime = findRuntime();
    const allowed = walls.filter((wall) => required.every((word) => wall.walls.includes(word)));
    const missing = new Map(allowed.map((wall) => [wall, wall.unavailable()]));
    this.#walls = allowed.filter((wall) => missing.get(wall) === undefined);
    this.#lastWords = [...missing.values()].find((why) => why !== undefined) ?? '';
  }

  /** The wall in use: the strongest that has not failed to boot. */
  get wall(): Wall {
    const [wall] = this.#walls;
    if (!wall) throw noSandbox(this.#lastWords);
    return wall;
  }

  /** Its processes are killed, and nothing more is handed out. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Boots processes ahead until `count` of a kind are waiting. Returns at once. */
  warm(count: number, purpose: Purpose = 'cases', image = BARE_IMAGE): void {
    const kind = { purpose, image };
    let missing = count - this.#ready.filter((waiting) => isOf(waiting, kind)).length;
    for (; !this.#ended && missing > 0; missing--) {
      this.#ready.push({ ...kind, process: this.#start(kind) });
    }
  }

  /**
   * A blank process, booted. It is the caller's to kill.
   *
   * @throws SandboxError when no process can be had (the message has the runtime's last words), or the pool has
   * ended
   */
  async take(purpose: Purpose = 'cases', image = BARE_IMAGE): Promise<SandboxProcess> {
    const kind = { purpose, image };
    for (let failures = 0; failures < MAX_BOOT_FAILURES && this.#walls.length > 0; failures++) {
      if (this.#ended) throw new SandboxError('called off');
      const process = this.#waiting(kind) ?? this.#start(kind);
      if (await process.ready) {
        this.#proven.add(process.wall);
        // One that was ended while it waited is no fault of the wall's.
        if (process.alive) return process;
        continue;
      }
      this.#lastWords = process.lastWords;
      // Whether a wall works here is decided by trying it. One that has worked is never given up for a
      // weaker one: what fails then is the machine.
      if (!this.#proven.has(process.wall)) this.#drop(process.wall);
    }
    throw noSandbox(this.#lastWords);
  }

  /**
   * Boots a process and keeps it ready: what is in use then is a wall that works.
   *
   * @param refusal says it where there is none, with the reason put in
   * @throws UsageError when there is none
   */
  async prove(refusal = (reason: string) => reason): Promise<void> {
    try {
      const kind = { purpose: 'cases', image: BARE_IMAGE } as const;
      this.#ready.unshift({ ...kind, process: await this.take() });
    } catch (error) {
      if (!(error instanceof SandboxError)) throw error;
      throw new UsageError(refusal(error.message));
    }
  }

  /** Hands out processes for one piece of work that may be called off. */
  lease(): Lease {
    return new Lease(this);
  }

  /** Kills every process of this pool and waits until all are reaped. */
  async dispose(): Promise<void> {
    this.#end();
    for (const process of this.#all) process.kill();
    await Promise.all([...this.#all].map((process) => process.closed));
  }

  /** Kills every process of this pool and lets go of them, without waiting: for the judge's last moment. */
  killAll(): void {
    this.#end();
    for (const process of this.#all) process.abandon();
  }

  #drop(wall: Wall): void {
    const at = this.#walls.indexOf(wall);
    if (at >= 0) this.#walls.splice(at, 1);
    for (const waiting of this.#ready.splice(0)) {
      if (waiting.process.wall === wall) waiting.process.kill();
      else this.#ready.push(waiting);
    }
  }

  #end(): void {
    this.#ended = true;
    this.#ready.length = 0;
  }

  /** The process of a kind that has waited longest. */
  #waiting(kind: Kind): SandboxProcess | undefined {
    const at = this.#ready.findIndex((waiting) => isOf(waiting, kind));
    return at < 0 ? undefined : this.#ready.splice(at, 1)[0]!.process;
  }

  #runtime(image: Image): Runtime {
    if (image === BARE_IMAGE) return this.runtime;
    const runtime = this.#runtimes.get(image) ?? findRuntime(image);
    this.#runtimes.set(image, runtime);
    return runtime;
  }

  #start({ purpose, image }: Kind): SandboxProcess {
    const process = new SandboxProcess(this.#runtime(image), this.wall, ALLOWANCES[purpose]);
    this.#all.add(process);
    void process.closed.then(() => this.#all.delete(process));
    return process;
  }
}

function isOf(one: Kind, { purpose, image }: Kind): boolean {
  return one.purpose === purpose && one.image === image;
}

/** Sandboxes of a pool that end together: what was taken is killed, and nothing more is handed out. */
export class Lease implements Sandboxes {
  readonly #taken = new Set<SandboxProcess>();
  #ended = false;

  constructor(private readonly pool: SandboxPool) {}

  get runtime(): Runtime {
    return this.pool.runtime;
  }

  get wall(): Wall {
    return this.pool.wall;
  }

  get ended(): boolean {
    return this.#ended || this.pool.ended;
  }

  warm(count: number, purpose?: Purpose, image?: Image): void {
    if (!this.#ended) this.pool.warm(count, purpose, image);
  }

  /** @throws SandboxError also when the lease has ended */
  async take(purpose?: Purpose, image?: Image): Promise<SandboxProcess> {
    if (this.#ended) throw new SandboxError('called off');
    const process = await this.pool.take(purpose, image);
    this.#taken.add(process);
    void process.closed.then(() => this.#taken.delete(process));
    if (this.#ended) process.kill();
    return process;
  }

  end(): void {
    this.#ended = true;
    for (const process of this.#taken) process.kill();
  }
}
