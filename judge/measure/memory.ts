/**
 * Measures how the peak memory of a submission grows along one axis, beside the reference. What a process has
 * had once it keeps, so that every size gets fresh ones; and that is dear, so that the largest size comes first:
 * whoever needs little there needs no other.
 */
import {
  isEnoughMemory,
  memoryWindow,
  newRound,
  nextMemoryStep,
  type Round,
} from '../growth/decide.ts';
import type { Point } from '../growth/fit.ts';
import type { GrowthVerdict } from '../types.ts';
import { type Axis, type Contest, Pair } from './contest.ts';

/** A call at the largest size that takes longer is not waited for: smaller ones have to tell. */
const PATIENCE_CPU_MS = 2_000;
/** Sizes grow until a call takes so long. */
const ENOUGH_CPU_MS = 1_000;
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
  const first = await weighAll(axis, contest);
  first.points.forEach(onPoint);
  const rounds = [first];
  for (;;) {
    const step = nextMemoryStep(axis.asked, rounds);
    if (step !== 'again') return { verdict: step, rounds };
    if (performance.now() > contest.deadline) return { verdict: 'inconclusive', rounds };
    rounds.push(await weighAgain(first, axis, contest));
  }
}

/** The largest size, and smaller ones as far as they are needed. */
async function weighAll(axis: Axis, contest: Contest): Promise<Round> {
  const round = newRound();
  const sizes = sizesOf(axis);
  const largest = sizes.pop()!;
  const isLate = () => performance.now() > contest.deadline;
  const weighed = await weigh(largest, axis, contest, PATIENCE_CPU_MS);
  if (weighed) {
    round.points.push(weighed.point);
    while (!isEnoughMemory(round) && sizes.length > 0 && !isLate()) {
      const smaller = await weigh(sizes.pop()!, axis, contest);
      if (!smaller) break;
      round.points.unshift(smaller.point);
    }
    return round;
  }
  // It takes too long there, or too much, or is wrong: from the smallest size as far as it gets.
  for (const size of sizes) {
    if (isLate()) break;
    const larger = await weigh(size, axis, contest);
    if (!larger) break;
    round.points.push(larger.point);
    if (larger.cpuMs > ENOUGH_CPU_MS) break;
  }
  return round;
}

/** The sizes that decide, in processes that have seen nothing of them. */
async function weighAgain({ points }: Round, axis: Axis, contest: Contest): Promise<Round> {
  const round = newRound();
  for (const { size } of memoryWindow(points)) {
    const weighed = await weigh(size, axis, contest);
    if (weighed) round.points.push(weighed.point);
  }
  return round;
}

function sizesOf({ from, to }: Axis): number[] {
  const sizes: number[] = [];
  for (let size = from; size <= to; size *= 2) sizes.push(size);
  return sizes;
}

/** Undefined where one of them does not get through, or is wrong. */
async function weigh(
  size: number,
  axis: Axis,
  contest: Contest,
  limitMs?: number,
): Promise<{ point: Point; cpuMs: number } | undefined> {
  const pair = await Pair.load(contest, 'memory');
  if (!pair) return undefined;
  try {
    const input = axis.prepare(size);
    const [cost, reference] = await pair.clock(input.bytes, 1, limitMs);
    if (cost.kind !== 'cost' || reference.kind !== 'cost') return undefined;
    if ((await pair.isRight(input)) === 'wrong') return undefined;
    const mib = (memoryMiB: number) => Math.max(LEAST_MIB, memoryMiB);
    const point = { size, cost: mib(cost.memoryMiB), reference: mib(reference.memoryMiB) };
    return { point, cpuMs: cost.cpuMs };
  } finally {
    pair.close();
  }
}
