/**
 * Measures how the peak memory of a submission grows along one axis, beside the reference. What a process has
 * had once it keeps, so that every size gets fresh ones.
 */
import { newRound, nextMemoryStep, type Round } from '../growth/decide.ts';
import type { Point } from '../growth/fit.ts';
import type { GrowthVerdict } from '../types.ts';
import { type Axis, type Contest, Pair } from './contest.ts';

/** Sizes grow until a call needs about so many MiB, or takes so long. */
const ENOUGH_MIB = 200;
const ENOUGH_MS = 1_000;
/** Less than that is what any process gains by working. */
const LEAST_MIB = 1;

export interface MemoryTrial {
  verdict: GrowthVerdict;
  rounds: readonly Round[];
  failedAt?: undefined;
}

/** Measures until it is certain, or until the deadline. */
export async function tryMemory(
  axis: Axis,
  contest: Contest,
  onPoint: (point: Point) => void,
): Promise<MemoryTrial> {
  const rounds = [await climb(axis, contest, onPoint)];
  for (;;) {
    const step = nextMemoryStep(axis.asked, rounds);
    if (step !== 'again') return { verdict: step, rounds };
    if (performance.now() > contest.deadline) return { verdict: 'inconclusive', rounds };
    rounds.push(await climb(axis, contest, () => undefined));
  }
}

async function climb(
  axis: Axis,
  contest: Contest,
  onPoint: (point: Point) => void,
): Promise<Round> {
  const round = newRound();
  for (let size = axis.from; size <= axis.to; size *= 2) {
    const pair = await Pair.load(contest, 'memory');
    if (!pair) break;
    try {
      const input = axis.make(size);
      const [cost, reference] = await pair.clock(JSON.stringify(input), 1);
      if (cost.kind !== 'cost' || reference.kind !== 'cost') break;
      if ((await pair.isRight(input)) === 'wrong') break;
      const mib = (memoryMiB: number) => Math.max(LEAST_MIB, memoryMiB);
      round.points.push({ size, cost: mib(cost.memoryMiB), reference: mib(reference.memoryMiB) });
      onPoint(round.points.at(-1)!);
      if (cost.memoryMiB > ENOUGH_MIB || cost.cpuMs > ENOUGH_MS) break;
    } finally {
      pair.close();
    }
    if (performance.now() > contest.deadline) break;
  }
  return round;
}
