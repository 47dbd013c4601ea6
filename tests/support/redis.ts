/** A real Redis for tests and benches: its own folder, its own port, everything written down before it answers. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Redis } from 'ioredis';

/** Why there is no server to test with; undefined when there is. */
export const NO_REDIS =
  spawnSync('redis-server', ['--version']).status === 0
    ? undefined
    : 'skipped: redis-server is not installed; `apt install redis-server` to have these tests run';

export class RedisServer {
  #process: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    readonly port: number,
    private readonly password: string,
  ) {}

  /** @param folder where its data are kept, from one start to the next */
  static async start(folder: string, password = ''): Promise<RedisServer> {
    for (let tries = 1; ; tries++) {
      const server = new RedisServer(folder, await freePort(), password);
      try {
        await server.start();
        return server;
      } catch (error) {
        // Somebody else has taken the port in between.
        if (tries === 5) throw error;
      }
    }
  }

  get url(): string {
    return `redis://${this.password && `:${this.password}@`}127.0.0.1:${this.port}`;
  }

  /** Starts it, with what it had when it ended. @throws Error when it ends before it answers */
  async start(): Promise<void> {
    const args = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder];
    const durable = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''];
    const guarded = this.password === '' ? [] : ['--requirepass', this.password];
    const child = spawn('redis-server', [...args, ...durable, ...guarded], { stdio: 'ignore' });
    this.#process = child;
    const redis = this.#connect();
    const ended = once(child, 'exit').then(() => Promise.reject(new Error('redis-server ended')));
    ended.catch(() => undefined);
    try {
      await Promise.race([redis.ping(), ended]);
    } finally {
      redis.disconnect();
    }
  }

  /** Loses everything that it was told. */
  async forget(): Promise<void> {
    const redis = this.#connect();
    await redis.flushall();
    redis.disconnect();
  }

  /** Ends it as a machine does that loses its power. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  #connect(): Redis {
    const redis = new Redis(this.url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
    redis.on('error', () => undefined);
    return redis;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address!.port : 0));
    });
  });
}
