/**
 * Harmless attacks on a wall: each tries something that no submission may do, from inside a real sandbox, aimed
 * at things that were made for it. Whether it succeeded is seen from outside where that is possible.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry, Limits } from '../types.ts';
import { SandboxError } from './pool.ts';
import { SandboxProcess } from './process.ts';
import { ALLOWANCES, type Runtime } from './runtime.ts';
import type { Wall } from './walls/wall.ts';

/** One attack, tried. */
export interface Attempt {
  /** What it tried, as a verb and its object. */
  attempted: string;
  blocked: boolean;
  /** How long it tried, in wall time. */
  ms: number;
}

/** What the attacks are aimed at. */
interface Target {
  folder: string;
  secret: string;
  port: number;
  /** The judge's own process. */
  pid: number;
  /** The runtime itself, by the names that it may have inside. */
  programs: string[];
}

interface Attack {
  attempted: string;
  /** Modules of the runtime that it uses, by the names of Node. */
  modules: readonly string[];
  /** The body of an async function of its modules and `target`. */
  code: string;
  /** Whether it got through, by what it returned if it did; default: that it returned. */
  succeeded?: (loot: unknown, target: Target) => boolean;
}

const SECRET = 'secret';
const WRITTEN = 'written';

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
const ENTRY: Entry = {
  kind: 'function',
  name: 'attack',
  parameters: { target: { kind: 'string' } },
  returns: { kind: 'string' },
};

/** What an attack brings back: what it got, or what it was told. */
type Loot = { got: unknown } | { refused: string };

/**
 * The attack as a function. Its modules are loaded first: an attack that cannot be tried has not been blocked.
 * They look for the global that the runner has removed, but any object in its place satisfies them.
 */
function attacker(modules: readonly string[], code: string): string {
  return `async (target) => {
    const any = (known) => new Proxy(known, { get: (object, key) => object[key] ?? function () { return ''; } });
    const env = { get() {}, toObject: () => ({}) };
    globalThis.Deno = any({ args: [], build: {}, env, errors: any({}), mainModule: '', pid: 0 });
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

/**
 * Tries every attack behind a wall, each in a process of its own.
 *
 * @param unguarded with every permission of the runtime, to see what the wall alone holds
 * @throws SandboxError when one could not be tried
 */
export async function tryAttacks(
  runtime: Runtime,
  wall: Wall,
  { unguarded }: { unguarded: boolean },
): Promise<Attempt[]> {
  const { target, remove } = await makeTarget(runtime);
  const allowance = { ...ALLOWANCES.cases, ...(unguarded ? { unguarded } : {}) };
  try {
    const attempts: Attempt[] = [];
    for (const { attempted, modules, code, succeeded } of ATTACKS) {
      const process = new SandboxProcess(runtime, wall, allowance);
      const script = `({ exports: {}, scope: { attack: ${attacker(modules, code)} } })`;
      try {
        if (!(await process.ready)) throw new SandboxError(process.lastWords);
        await process.load({ script, others: [] }, ENTRY, LIMITS);
        const outcome = await process.call('whole', JSON.stringify([target]), LIMITS);
        if (outcome.kind === 'threw') throw new SandboxError(outcome.error.message);
        const loot = outcome.kind === 'returned' ? (outcome.output as Loot) : undefined;
        const got = loot && 'got' in loot ? loot.got : undefined;
        const blocked = succeeded ? !succeeded(got, target) : got === undefined;
        attempts.push({ attempted, blocked, ms: outcome.usage.wallMs });
      } finally {
        process.kill();
        await process.closed;
      }
    }
    return attempts;
  } finally {
    remove();
  }
}

async function makeTarget(runtime: Runtime): Promise<{ target: Target; remove: () => void }> {
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
      programs: [runtime.binary, '/proc/self/exe'],
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
