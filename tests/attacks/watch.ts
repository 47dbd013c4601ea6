/** A look from outside at what sandbox processes really took, closer than the judge's own. */
import type { ChildProcess } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import type { Wall } from '../../judge/sandbox/walls/wall.ts';

/** The most that any process behind a wall took since the last look. */
export interface Taken {
  /** Resident memory by the kernel's own high-water mark, in MiB. */
  memoryMiB: number;
  /** Bytes of standard output and standard error that were read of one process. */
  bytes: number;
}

export interface Watched {
  wall: Wall;
  /** What was taken since this was asked last. */
  taken(): Taken;
  end(): Promise<void>;
}

/** A thread of its own, which no work of the judge keeps from looking about every millisecond. */
const SAMPLER = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { readFileSync } = require('node:fs');
  const peak = new Int32Array(workerData);
  let pids = [];
  parentPort.on('message', (pid) => pids.push(pid));
  setInterval(() => {
    pids = pids.filter((pid) => {
      try {
        const kib = /^VmHWM:\\s+(\\d+)/m.exec(readFileSync('/proc/' + pid + '/status', 'latin1'))?.[1];
        if (kib > Atomics.load(peak, 0)) Atomics.store(peak, 0, Number(kib));
        return kib !== undefined;
      } catch {
        return false;
      }
    });
  }, 1);`;

export function watch(wall: Wall): Watched {
  const peak = new SharedArrayBuffer(4);
  const sampler = new Worker(SAMPLER, { eval: true, workerData: peak });
  let children: ChildProcess[] = [];
  return {
    wall: {
      ...wall,
      async runtimePid(child) {
        children.push(child);
        const pid = await wall.runtimePid(child);
        sampler.postMessage(pid);
        return pid;
      },
    },
    taken() {
      const bytes = children.map(({ stdout, stderr }) =>
        [stdout, stderr].reduce(
          (sum, s) => sum + ((s as { bytesRead?: number }).bytesRead ?? 0),
          0,
        ),
      );
      children = [];
      return {
        memoryMiB: Atomics.exchange(new Int32Array(peak), 0, 0) / 1024,
        bytes: Math.max(0, ...bytes),
      };
    },
    async end() {
      await sampler.terminate();
    },
  };
}
