/** Load: what a busy machine is made of. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpus } from 'node:os';

const HOGS = [
  'const work = () => Math.sqrt(2);',
  // Sweeps through 256 MiB, past every cache.
  'const a = new Float64Array(1 << 25); let i = 0; const work = () => a[(i = (i + 8191) & (a.length - 1))]++;',
];
/** A hog ends with the bench, however that ends: its standard input does. */
const KEEP_WORKING = `
  setInterval(() => { for (const end = Date.now() + 200; Date.now() < end;) for (let k = 0; k < 1e5; k++) work(); }, 0);
  process.stdin.on('end', () => process.exit()).resume();`;
const BURST_MS = 400;

/** Processes that take the processors and the memory's bandwidth away; half of each kind. */
export class Hogs {
  readonly #hogs: ChildProcess[];
  #burst: NodeJS.Timeout | undefined;

  /** @param load processors oversubscribed so many times, such as `4x`; or `bursts` of four times */
  constructor(load: string) {
    const times = load === 'bursts' ? 4 : Number.parseInt(load);
    this.#hogs = Array.from({ length: (times - 1) * cpus().length }, (_, i) =>
      spawn(process.execPath, ['-e', HOGS[i % HOGS.length]! + KEEP_WORKING], {
        stdio: ['pipe', 'ignore', 'ignore'],
      }),
    );
    if (load !== 'bursts') return;
    let running = true;
    this.#burst = setInterval(() => {
      running = !running;
      for (const hog of this.#hogs) hog.kill(running ? 'SIGCONT' : 'SIGSTOP');
    }, BURST_MS);
  }

  end(): void {
    clearInterval(this.#burst);
    for (const hog of this.#hogs) hog.kill('SIGKILL');
  }
}
