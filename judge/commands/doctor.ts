/** `judge doctor`: tries every wall of this machine, and attacks those that work. */
import { packageVersion } from '../base/package.ts';
import { LANGUAGES } from '../languages/index.ts';
import { type Attempt, type Attempted, tryAttacks, type WayIn } from '../sandbox/probe.ts';
import { SandboxProcess } from '../sandbox/process.ts';
import { ALLOWANCES, findRuntime, type Runtime } from '../sandbox/runtime.ts';
import { WALLS } from '../sandbox/walls/index.ts';
import type { Wall } from '../sandbox/walls/wall.ts';
import { lookAtMachine, strongerWall } from './doctor-advice.ts';

/** One attack on one wall. */
export interface AttackReport {
  /** The language of the submission that made it. */
  language: string;
  attempted: Attempted;
  /** As a submission, behind everything. */
  submission: AttackOutcome;
  /** With every permission of the runtime: what the wall alone holds. Null where the language reaches no runtime. */
  unguarded: AttackOutcome | null;
}

export interface AttackOutcome {
  blocked: boolean;
  ms: number;
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
  const attacks: AttackReport[] = [];
  for (const { wayIn } of LANGUAGES) attacks.push(...(await attack(wall, wayIn)));
  return { ...report, works, bootMs, why: null, attacks };
}

/** The attacks that get in by a language. */
async function attack(wall: Wall, way: WayIn): Promise<AttackReport[]> {
  const submission = await tryAttacks(wall, { unguarded: false, way });
  const unguarded = way.isConfined ? [] : await tryAttacks(wall, { unguarded: true, way });
  return submission.map((attempt, i) => ({
    language: way.language,
    attempted: attempt.attempted,
    submission: outcomeOf(attempt),
    unguarded: unguarded[i] ? outcomeOf(unguarded[i]) : null,
  }));
}

function outcomeOf({ blocked, ms }: Attempt): AttackOutcome {
  return { blocked, ms };
}
