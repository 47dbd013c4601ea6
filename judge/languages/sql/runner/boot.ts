/** Boots Postgres inside the sandbox, from a data folder that was made when the package was built. */
import { PGlite } from '@electric-sql/pglite';
import engine from './pglite.wasm';
import share from './pglite.data' with { type: 'bytes' };
import { type Answer, readAnswer } from './wire.ts';

/** A server with one session. */
export interface Server {
  /** Sends messages, and reads what comes back. */
  ask(...messages: Uint8Array[]): Answer;
}

/**
 * `single` must come first. No worker processes, since there are none; the planner's choices are those that depend least
 * on statistics: a query keeps its plan while its tables grow.
 */
const SETTINGS = {
  search_path: 'public',
  exit_on_error: 'false',
  log_checkpoints: 'false',
  max_worker_processes: '0',
  max_parallel_workers: '0',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  io_method: 'sync',
  max_connections: '4',
  shared_buffers: '16MB',
  track_counts: 'off',
  // No statement can read itself, and so tell whether it is being explained.
  track_activities: 'off',
  work_mem: '64MB',
  jit: 'off',
  random_page_cost: '1.1',
  enable_mergejoin: 'off',
  enable_memoize: 'off',
  enable_bitmapscan: 'off',
};

/** @param data the data folder as a tar archive */
export async function bootServer(data: Uint8Array): Promise<Server> {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const pglite = await PGlite.create({
    pgliteWasmModule: engine,
    initdbWasmModule: engine,
    fsBundle: new Blob([share as Uint8Array<ArrayBuffer>]),
    loadDataDir: new Blob([data as Uint8Array<ArrayBuffer>]),
    startParams: ['--single', '-F', '-j', ...settings],
  });
  return {
    ask(...messages) {
      const received: Uint8Array[] = [];
      // Nothing in it is waited for: what comes back has come when it returns.
      void pglite.execProtocolRawStream(joined(messages), {
        syncToFs: false,
        onRawData: (bytes) => received.push(bytes.slice()),
      });
      return readAnswer(joined(received));
    },
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
