/** `judge doctor`: tries every wall of this machine, and attacks those that work. */
import { packageVersion } from '../base/package.ts';
import { tryAttacks } from '../sandbox/probe.ts';
import { SandboxProcess } from '../sandbox/process.ts';
import { ALLOWANCES, findRuntime, type Runtime } from '../sandbox/runtime.ts';
import { WALLS } from '../sandbox/walls/index.ts';
import type { Wall } from '../sandbox/walls/wall.ts';
import { lookAtMachine, strongerWall } from './doctor-advice.ts';

/** One attack on one wall. */
interface AttackReport {
  attempted: string;
  /** As a submission, behind everything. */
  submission: { blocked: boolean; ms: number };
  /** With every permission of the runtime: what the wall alone holds. */
  unguarded: { blocked: boolean; ms: number };
}

/** What trying one wall showed. */
interface WallReport {
  name: string;
  walls: readonly string[];
  works: boolean;
  /** Nobody has yet run it where it works. */
  untested: boolean;
  /** Time from the start of the process to its first word. */
  bootMs: number | null;
  /** Why it does not work. */
  why: string | null;
  attacks: AttackReport[];
}

export interface DoctorReport {
  judge: string;
  node: string;
  platform: string;
  runtime: string;
  walls: WallReport[];
  /** The wall that judgements here use: the first that works; null when none does. */
  used: string | null;
  /** What to do to get a stronger wall than that; none when it is the strongest. */
  advice: string[];
}

/**
 * Tries every wall: boots sandboxes behind it and attacks it from inside.
 *
 * @throws UsageError when the runtime is not installed
 */
export async function doctor(): Promise<DoctorReport> {
  const runtime = findRuntime();
  const walls: WallReport[] = [];
  for (const wall of WALLS) walls.push(await examine(runtime, wall));
  const used = walls.find(({ works }) => works)?.name ?? null;
  return {
    judge: packageVersion(),
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    runtime: runtime.name,
    walls,
    used,
    advice: strongerWall(used, walls[0]!.why, lookAtMachine()),
  };
}

async function examine(runtime: Runtime, wall: Wall): Promise<WallReport> {
  const { name, walls, untested = false } = wall;
  const report = { name, walls, untested, works: false, bootMs: null, attacks: [] };
  const why = wall.unavailable();
  if (why !== undefined) return { ...report, why };
  const started = performance.now();
  const process = new SandboxProcess(runtime, wall, ALLOWANCES.cases);
  const works = await process.ready;
  const bootMs = performance.now() - started;
  process.kill();
  await process.closed;
  if (!works) {
    return { ...report, why: process.lastWords.trim().split('\n')[0]! || 'it did not start' };
  }
  const submission = await tryAttacks(runtime, wall, { unguarded: false });
  const unguarded = await tryAttacks(runtime, wall, { unguarded: true });
  const outcome = ({ blocked, ms }: { blocked: boolean; ms: number }) => ({ blocked, ms });
  const attacks = submission.map((attempt, i) => ({
    attempted: attempt.attempted,
    submission: outcome(attempt),
    unguarded: outcome(unguarded[i]!),
  }));
  return { ...report, works, bootMs, why: null, attacks };
}
