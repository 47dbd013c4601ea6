import { packageVersion } from '../package.ts';
import { SandboxProcess } from '../sandbox/process.ts';
import { findRuntime } from '../sandbox/runtime.ts';
import { WALLS } from '../sandbox/walls/index.ts';

/** What trying one wall showed. */
interface WallReport {
  name: string;
  walls: readonly string[];
  works: boolean;
  /** Time from the start of the process to its first word. */
  bootMs: number | null;
  /** Why it does not work. */
  why: string | null;
}

export interface DoctorReport {
  judge: string;
  node: string;
  platform: string;
  runtime: string;
  walls: WallReport[];
  /** The wall that judgements here use: the first that works; null when none does. */
  used: string | null;
}

/**
 * Tries every wall by booting a sandbox behind it.
 *
 * @throws UsageError when the runtime is not installed
 */
export async function doctor(): Promise<DoctorReport> {
  const runtime = findRuntime();
  const walls: WallReport[] = [];
  for (const wall of WALLS) {
    const report = { name: wall.name, walls: wall.walls, works: false, bootMs: null };
    const why = wall.unavailable();
    if (why !== undefined) {
      walls.push({ ...report, why });
      continue;
    }
    const started = performance.now();
    const process = new SandboxProcess(runtime, wall, { memoryMiB: 512 });
    const works = await process.ready;
    const bootMs = works ? performance.now() - started : null;
    process.kill();
    await process.closed;
    const [last = ''] = process.lastWords.split('\n');
    walls.push({ ...report, works, bootMs, why: works ? null : last });
  }
  return {
    judge: packageVersion(),
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    runtime: runtime.name,
    walls,
    used: walls.find(({ works }) => works)?.name ?? null,
  };
}
