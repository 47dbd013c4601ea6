/**
 * Harmless attacks on a wall: each tries something that no submission may do, from inside a real sandbox, aimed
 * at things that were made for it. Whether it succeeded is seen from outside where that is possible. What makes a
 * submission of an attack, in a language, is a {@link WayIn}; the runtime's own language has its way here.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry, Limits } from '../types.ts';
import { BARE_IMAGE, type Image } from './image.ts';
import { SandboxError } from './pool.ts';
import { type CallOutcome, SandboxProcess } from './process.ts';
import { ALLOWANCES, findRuntime } from './runtime.ts';
import type { Wall } from './walls/wall.ts';

/** One attack, tried. */
export interface Attempt {
  /** What it tried, as a verb and its object. */
  attempted: Attempted;
  blocked: boolean;
  /** How long it tried, in wall time. */
  ms: number;
}

/** What the attacks are aimed at. */
export interface Target {
  folder: string;
  secret: string;
  port: number;
  /** The judge's own process. */
  pid: number;
  /** The runtime itself, by the names that it may have inside. */
  programs: string[];
}

export interface Attack {
  attempted: Attempted;
  /** Modules of the runtime that it uses, by the names of Node. */
  modules: readonly string[];
  /** The body of an async function of its modules and `target`. */
  code: string;
  /** Whether it got through, by what it returned if it did; default: that it returned. */
  succeeded?: (loot: unknown, target: Target) => boolean;
}

/** Files in the target's folder: one to read, and one to write. */
export const SECRET = 'secret';
export const WRITTEN = 'written';

/** What the attacks try. */
export type Attempted =
  | 'read a file of yours'
  | 'write a file'
  | 'read your environment'
  | 'connect to a port'
  | 'start a program'
  | 'see your processes'
  | 'signal the judge';

/** How an attack gets into a sandbox: by a submission in some language, which makes it. */
export interface WayIn {
  /** What the submission is written in. */
  language: string;
  image: Image;
  entry: Entry;
  /** A process makes many attacks, one after the other: what one has left does not help the next. */
  sharesProcess?: true;
  /** Nothing leads from it to the runtime, so what that may do makes no difference. */
  isConfined?: true;
  /** The program, and the input that it is called with; undefined where the language has no words for the attack. */
  submissionOf(attack: Attack, target: Target): { script: string; input: unknown[] } | undefined;
  /**
   * What an attack brought back; undefined when it was refused.
   *
   * @throws SandboxError when it could not be tried, which is not being blocked
   */
  lootOf(outcome: CallOutcome): unknown;
}

const ATTACKS: readonly Attack[] = [
  {
    attempted: 'read a file of yours',
    modules: ['fs'],
    code: `return fs.readFileSync(target.folder + '/${SECRET}', 'utf8');`,
    succeeded: (loot, { secret }) => loot === secret,
  },
  {
    attempted: 'write a file',
    modules: ['fs'],
    code: `fs.writeFileSync(target.folder + '/${WRITTEN}', 'x');`,
    succeeded: (_, { folder }) => existsSync(join(folder, WRITTEN)),
  },
  {
    attempted: 'read your environment',
    modules: ['fs', 'process'],
    code: `const files = [target.pid, 1, 'self'].map((id) => '/proc/' + id + '/environ');
      const sources = [...files.map((file) => () => fs.readFileSync(file, 'utf8')),
        () => JSON.stringify(process.env)];
      return sources.map((read) => { try { return read(); } catch { return ''; } }).join('');`,
    succeeded: (loot) =>
      Object.values(process.env).some(
        (value) => value!.length > 8 && String(loot).includes(value!),
      ),
  },
  {
    attempted: 'connect to a port',
    modules: ['net'],
    code: `return new Promise((resolve, reject) =>
        net.connect(target.port, '127.0.0.1').on('connect', () => resolve()).on('error', reject));`,
  },
  {
    attempted: 'start a program',
    modules: ['child_process'],
    code: `let refused;
      for (const program of target.programs) {
        const { error, pid } = child_process.spawnSync(program, ['--version'], { env: {}, input: 'x' });
        if (!error && pid) return pid;
        refused = error;
      }
      throw refused;`,
  },
  {
    attempted: 'see your processes',
    modules: ['fs'],
    code: `return fs.readdirSync('/proc');`,
    succeeded: (loot, { pid }) => Array.isArray(loot) && loot.includes(String(pid)),
  },
  {
    attempted: 'signal the judge',
    modules: ['process'],
    code: `if (process.pid === target.pid) throw new Error('a process of the same number, itself');
      process.kill(target.pid, 0);`,
  },
];

const LIMITS: Limits = { cpuMs: 5_000, memoryMiB: 512, outputBytes: 1 << 20 };
/** What an attack by JavaScript brings back: what it got, or what it was told. */
type Loot = { got?: unknown; refused?: string };

/**
 * The attack as a function. Its modules are loaded first: an attack that cannot be tried has not been blocked.
 * They look for the global that the runner has removed, but any object in its place satisfies them.
 */
export function attacker({ modules, code }: Attack): string {
  return `async (target) => {
    const any = (known) => new Proxy(known, { get: (object, key) => object[key] ?? function () { return ''; } });
    const env = { get() {}, toObject: () => ({}) };
    globalThis.Deno ??= any({ args: [], build: {}, env, errors: any({}), mainModule: '', pid: 0 });
    const [${modules.join(', ')}] = await Promise.all(
      ${JSON.stringify(modules)}.map((name) => import('node:' + name).then((module) => module.default)),
    );
    try {
      return { got: (await (async () => { ${code} })()) ?? 'done' };
    } catch (error) {
      return { refused: String(error) };
    }
  }`;
}

/** What {@link attacker} returned. @throws SandboxError when an attack could not be tried */
export function lootOf(outcome: CallOutcome, read = (output: unknown) => output): unknown {
  if (outcome.kind === 'threw') throw new SandboxError(outcome.error.message);
  return outcome.kind === 'returned' ? (read(outcome.output) as Loot).got : undefined;
}

/** By the runtime's own language. */
export const RUNTIMES_OWN: WayIn = {
  language: 'JavaScript',
  image: BARE_IMAGE,
  entry: {
    kind: 'function',
    name: 'attack',
    parameters: { target: { kind: 'string' } },
    returns: { kind: 'string' },
  },
  submissionOf: (attack, target) => ({
    script: `({ exports: {}, scope: { attack: ${attacker(attack)} } })`,
    input: [target],
  }),
  lootOf,
};

/**
 * Tries every attack behind a wall.
 *
 * @param unguarded with every permission of the runtime, to see what the wall alone holds
 * @param way how they get in
 * @throws SandboxError when one could not be tried
 */
export async function tryAttacks(
  wall: Wall,
  { unguarded, way }: { unguarded: boolean; way: WayIn },
): Promise<Attempt[]> {
  const runtime = findRuntime(way.image);
  const { target, remove } = await makeTarget(runtime.binary);
  const allowance = { ...ALLOWANCES.cases, ...(unguarded ? { unguarded } : {}) };
  let process: SandboxProcess | undefined;
  const end = async () => {
    process?.kill();
    await process?.closed;
    process = undefined;
  };
  try {
    const attempts: Attempt[] = [];
    for (const attack of ATTACKS) {
      const submission = way.submissionOf(attack, target);
      if (!submission) continue;
      if (!way.sharesProcess || !process?.alive) {
        await end();
        process = new SandboxProcess(runtime, wall, allowance);
        if (!(await process.ready)) throw new SandboxError(process.lastWords);
      }
      const { got, ms } = await make(process, way, submission);
      const { attempted, succeeded } = attack;
      const blocked = succeeded ? !succeeded(got, target) : got === undefined;
      attempts.push({ attempted, blocked, ms });
    }
    return attempts;
  } finally {
    await end();
    remove();
  }
}

/** Makes one attack: what it brought back, and how long that took. */
async function make(
  process: SandboxProcess,
  { entry, lootOf }: WayIn,
  { script, input }: { script: string; input: unknown[] },
): Promise<{ got: unknown; ms: number }> {
  const loaded = await process.load({ script, others: [] }, entry, LIMITS);
  // A submission that is refused has not even begun.
  if (loaded.kind === 'missing') return { got: undefined, ms: loaded.usage.wallMs };
  const outcome = await process.call('whole', JSON.stringify(input), LIMITS);
  return { got: lootOf(outcome), ms: outcome.usage.wallMs };
}

async function makeTarget(binary: string): Promise<{ target: Target; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'judge-doctor-'));
  const secret = randomUUID();
  writeFileSync(join(folder, SECRET), secret);
  const server = await listen();
  const { port } = server.address() as { port: number };
  return {
    target: {
      folder,
      secret,
      port,
      pid: process.pid,
      programs: [binary, '/proc/self/exe'],
    },
    remove() {
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function listen(): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}
