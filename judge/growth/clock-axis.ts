/** Clocks the plain program beside what was counted of it: the guard at work. */
import { COSTS } from './cost-class.ts';
import type { CostClass, GrowthResult } from '../types.ts';
import type { GrowthCheck } from './checked.ts';
import type { CountedAxis } from './count-axes.ts';
import {
  LEAST_MS,
  type Clocked,
  FACTOR,
  gapAt,
  gapOf,
  hiddenAt,
  type Timed,
  timeOf,
  type Took,
} from './guard.ts';
import { limitsFor } from './limits.ts';
import type { SizedInput } from './plan-axes.ts';
import { callPlain, type FirstLook, loadPlain } from './plain-calls.ts';
import { withReference } from './reference.ts';
import { clockedResult, inconclusive } from './results.ts';
import type { Cost } from './subject.ts';

/** A size to clock, and the work that was counted there. */
type Counted = Omit<Clocked, 'ms'>;

/** The clocks to go by: CPU time, and that with the time that was waited. */
type Clock = (took: Took) => number;
const CLOCKS: readonly Clock[] = [({ cpuMs }) => cpuMs, timeOf];

/** A call of a script is stopped when it has cost so much: more than the guard needs to know. */
export const STOPPED_MS = 2_000;
/**
 * No size is clocked beyond one that costs this share of that, whatever the language: where all work is slower, hidden
 * work outgrows the rest at larger sizes.
 */
const ENOUGH = 1 / 4;
/** So many times smaller is the size that the largest is held against: a gap of 0.75 is a factor of 8 there. */
const SMALLER = 16;
/** A call that costs less than that at the largest size hides nothing that anybody waits for. */
const CHEAP_MS = FACTOR * LEAST_MS;

/**
 * The result of an axis on which the counts do not reject, as the guard leaves it. The plain program is run at the
 * largest size and at a much smaller one; all are clocked where these two, or the process that counted, make it look as
 * if work were hidden. What speaks against the submission is clocked once more in fresh processes.
 */
export async function clockAxis(
  check: GrowthCheck,
  look: FirstLook,
  counted: CountedAxis,
): Promise<GrowthResult> {
  const { result, isUnseen } = counted;
  const sizes = sizesOf(counted);
  const unguarded = isUnseen ? inconclusive(result) : result;
  if (!(await isSuspicious(look, counted))) return unguarded;
  const first = await clockSubmission(check, counted, sizes);
  const { asked } = counted.axis;
  const suspected = CLOCKS.filter((clock) => hiddenBy(clock, asked, first));
  if (suspected.length === 0 || check.trial.failed) return unguarded;
  const reference = await clockReference(check, counted, await rungsAt(counted, first));
  const clock = suspected.find((clock) => hiddenBy(clock, asked, first, reference));
  const window = clock && hiddenBy(clock, asked, first, reference);
  if (!window) return unguarded;
  const again = await clockSubmission(check, counted, sizes);
  const { clock: measured, counts } = gapOf(window);
  const isSeen = <T extends Counted>({ size }: T) =>
    window.some((clocked) => clocked.size === size);
  const theirs = reference.filter(isSeen);
  return clockedResult(result, {
    verdict: hiddenBy(clock, asked, again, reference) ? 'fail' : 'inconclusive',
    isWaiting: clock === timeOf,
    submission: first.filter(isSeen),
    reference: theirs,
    slopes: {
      measured,
      reference: theirs.length < 2 ? 0 : gapOf(theirs.map(readBy(clock))).clock,
      allowed: counts + Math.max(0, gapAt(window, reference.map(readBy(clock)))),
    },
  });
}

const readBy =
  (clock: Clock) =>
  (timed: Timed): Clocked => ({ size: timed.size, units: timed.units, ms: clock(timed) });

/** {@link hiddenAt} by one of the clocks. */
function hiddenBy(
  clock: Clock,
  asked: CostClass,
  submission: readonly Timed[],
  reference: readonly Timed[] = [],
) {
  return hiddenAt(asked, submission.map(readBy(clock)), reference.map(readBy(clock)));
}

function isHiddenIn(asked: CostClass, timed: readonly Timed[]): boolean {
  return CLOCKS.some((clock) => hiddenBy(clock, asked, timed) !== undefined);
}

/**
 * The sizes to clock, with what was counted there. Where the submission failed meanwhile, or took too long, its work
 * is taken to grow as required.
 */
function sizesOf({ axis, rungs, isUnseen, lateAt }: CountedAxis): Counted[] {
  const cost = COSTS[axis.asked];
  if (isUnseen) return axis.legal.map((size) => ({ size, units: cost(size) }));
  const counted = rungs.map(({ size, units }) => ({ size, units }));
  const last = counted.at(-1);
  if (lateAt === undefined || !last) return counted;
  const { size } = lateAt;
  return [...counted, { size, units: (last.units * cost(size)) / cost(last.size) }];
}

/** What the reference did at the same sizes. */
async function rungsAt({ reference }: CountedAxis, sizes: readonly Counted[]): Promise<Counted[]> {
  if (!reference) return [];
  const rungs = await Promise.all(sizes.map(({ size }) => reference.at(size)));
  return rungs.filter((rung) => rung !== undefined);
}

/** Whether all sizes have to be looked at: the largest is dear, and it may be for more than its counts say. */
async function isSuspicious(look: FirstLook, counted: CountedAxis): Promise<boolean> {
  const { axis, rungs, isUnseen, lateAt } = counted;
  if (lateAt !== undefined) return true;
  const largest = axis.prepare(axis.legal.at(-1)!);
  const last = isUnseen ? largest : axis.prepare(rungs.at(-1)!.size);
  const call = (input: SizedInput) => look.call(axis, input);
  const cost = await call(last);
  if (cost?.kind !== 'cost') return cost?.kind === 'stopped';
  const suspicious =
    timeOf(cost) >= CHEAP_MS &&
    (isUnseen || isHiddenIn(axis.asked, rungs) || (await outgrowsCounts(counted, cost, call)));
  // Where counting ended before, somebody has to see what it returns there.
  if (largest !== last) await call(largest);
  return suspicious;
}

/**
 * Whether the largest size that was counted is dearer than a much smaller one by more than the counts say. The smaller
 * one is called last, when the runtime has optimised what it will, and costs little.
 */
async function outgrowsCounts(
  { axis, rungs }: CountedAxis,
  largest: Took,
  call: (input: SizedInput) => Promise<Cost | undefined>,
): Promise<boolean> {
  const last = rungs.at(-1)!;
  const smaller = rungs.findLast(({ size }) => size * SMALLER <= last.size) ?? rungs[0]!;
  const cost = await call(axis.prepare(smaller.size));
  if (cost?.kind !== 'cost') return cost?.kind === 'stopped';
  return isHiddenIn(axis.asked, [
    { ...smaller, ...tookOf(cost) },
    { ...last, ...tookOf(largest) },
  ]);
}

/**
 * Clocks the submission in two fresh processes. One goes up, until a size is dear enough, and the other comes down from
 * one that is dear, too. The lower time of a size counts: what the runtime does beside in its first second, such as
 * optimising itself, makes small sizes dear on the way up and large ones on the way down. No process is asked the same
 * thing twice, for it might remember the answer.
 */
async function clockSubmission(
  check: GrowthCheck,
  counted: CountedAxis,
  sizes: readonly Counted[],
): Promise<Timed[]> {
  const limits = limitsFor(check.problem, check.language, STOPPED_MS);
  const isDear = ({ cpuMs }: Timed) => cpuMs >= ENOUGH * limits.cpuMs;
  const up = await clockProcess(check, counted, sizes, isDear);
  if (check.trial.failed) return up;
  // The largest size costs most, and was met when all was optimised. The way down must last long enough for that, too.
  const warm = Math.max(...up.map(timeOf)) / 2;
  const small = up.filter((timed) => timeOf(timed) < warm);
  const down = await clockProcess(check, counted, small.reverse(), () => false);
  return up.map((timed) => {
    const again = down.find(({ size }) => size === timed.size) ?? timed;
    const cpuMs = Math.min(timed.cpuMs, again.cpuMs);
    return { ...timed, cpuMs, waitedMs: Math.min(timed.waitedMs, again.waitedMs) };
  });
}

/**
 * What one call at each size takes in a fresh process. What fails there is rejected.
 *
 * @param isEnough told each size; whether the others need not be clocked
 */
async function clockProcess(
  check: GrowthCheck,
  { axis }: CountedAxis,
  sizes: readonly Counted[],
  isEnough: (timed: Timed) => boolean,
): Promise<Timed[]> {
  const [first] = sizes;
  if (!first) return [];
  const limits = limitsFor(check.problem, check.language, STOPPED_MS);
  const subject = await loadPlain(check, axis, axis.prepare(first.size), 'clock', limits);
  if (!subject) return [];
  const clocked: Timed[] = [];
  try {
    for (const { size, units } of sizes) {
      const cost = await callPlain(check, axis, subject, axis.prepare(size), limits);
      if (cost.kind === 'broken') break;
      // One that was stopped has cost at least that.
      const took = cost.kind === 'stopped' ? { cpuMs: limits.cpuMs, waitedMs: 0 } : tookOf(cost);
      const timed = { size, units, ...took };
      clocked.push(timed);
      // Not for waiting: what waits at small sizes may work at large ones.
      if (cost.kind === 'stopped' || isEnough(timed)) break;
    }
    return clocked;
  } finally {
    subject.close();
  }
}

/** Clocks the reference in one process, twice at each size: the first time has its code optimised. */
async function clockReference(
  check: GrowthCheck,
  { axis }: CountedAxis,
  sizes: readonly Counted[],
): Promise<Timed[]> {
  const clocked: Timed[] = [];
  await withReference(check, 'clock', STOPPED_MS, async (reference, limits) => {
    for (const { size, units } of sizes) {
      const { bytes } = axis.prepare(size);
      const once = await reference.run(bytes, limits);
      const again = once.kind === 'cost' ? await reference.run(bytes, limits) : once;
      if (once.kind !== 'cost' || again.kind !== 'cost') break;
      const took = timeOf(again) < timeOf(once) ? again : once;
      clocked.push({ size, units, ...tookOf(took) });
    }
  });
  return clocked;
}

function tookOf({ cpuMs, waitedMs }: Took): Took {
  return { cpuMs, waitedMs };
}
