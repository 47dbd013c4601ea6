/** Clocks the plain program beside what was counted of it: the guard at work. */
import { COSTS } from './cost-class.ts';
import type { GrowthResult, Limits } from '../types.ts';
import type { GrowthCheck } from './checked.ts';
import type { CountedAxis } from './count-axes.ts';
import {
  CLOCKED_MS,
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
import { callPlain, loadPlain } from './plain-calls.ts';
import { withReference } from './reference.ts';
import { clockedResult, inconclusive } from './results.ts';
import type { Cost } from './subject.ts';

/** A size to clock, and the work that was counted there. */
type Counted = Omit<Clocked, 'ms'>;

/** The clocks to go by: CPU time, and that with the time that was waited. */
type Clock = (took: Took) => number;
const CLOCKS: readonly Clock[] = [({ cpuMs }) => cpuMs, timeOf];

/** A call that costs less is made twice. */
const AGAIN_MS = 100;
/** A call of a script is stopped when it has cost so much: more than the guard needs to know. */
const STOPPED_MS = 4 * CLOCKED_MS.last;
/** A call that costs less than that at the largest size hides nothing that anybody waits for. */
const CHEAP_MS = FACTOR * CLOCKED_MS.first;

/**
 * The result of an axis on which the counts do not reject, as the guard leaves it. The plain program is run once at the
 * largest size; smaller ones are clocked where that, or the process that counted, makes it look as if work were hidden.
 * What speaks against the submission is clocked once more in a fresh process.
 */
export async function clockAxis(check: GrowthCheck, counted: CountedAxis): Promise<GrowthResult> {
  const { result, isUnseen } = counted;
  const sizes = sizesOf(counted);
  const unguarded = isUnseen ? inconclusive(result) : result;
  if (!(await isSuspicious(check, counted))) return unguarded;
  const first = await clockSubmission(check, counted, sizes);
  const suspected = CLOCKS.filter((clock) => hiddenBy(clock, first));
  if (suspected.length === 0 || check.trial.failed) return unguarded;
  const reference = await clockReference(check, counted, await rungsAt(counted, first));
  const clock = suspected.find((clock) => hiddenBy(clock, first, reference));
  const window = clock && hiddenBy(clock, first, reference);
  if (!window) return unguarded;
  const again = await clockSubmission(check, counted, sizes);
  const { clock: measured, counts } = gapOf(window);
  const isSeen = <T extends Counted>({ size }: T) =>
    window.some((clocked) => clocked.size === size);
  const theirs = reference.filter(isSeen);
  return clockedResult(result, {
    verdict: hiddenBy(clock, again, reference) ? 'fail' : 'inconclusive',
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
function hiddenBy(clock: Clock, submission: readonly Timed[], reference: readonly Timed[] = []) {
  return hiddenAt(submission.map(readBy(clock)), reference.map(readBy(clock)));
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

/** Whether smaller sizes have to be looked at: the largest is dear, and it may be for more than its counts say. */
async function isSuspicious(
  check: GrowthCheck,
  { axis, rungs, isUnseen, lateAt }: CountedAxis,
): Promise<boolean> {
  if (lateAt !== undefined) return true;
  const largest = axis.prepare(axis.legal.at(-1)!);
  const last = isUnseen ? largest : axis.prepare(rungs.at(-1)!.size);
  const limits = limitsFor(check.problem, check.language, STOPPED_MS);
  const subject = await loadPlain(check, axis, last, 'clock', limits);
  if (!subject) return false;
  try {
    const cost = await callPlain(check, axis, subject, last, limits);
    if (cost.kind !== 'cost') return cost.kind === 'stopped';
    // Where counting ended before, somebody has to see what it returns there.
    if (largest !== last) await callPlain(check, axis, subject, largest, limits);
    const ms = timeOf(cost);
    if (ms < CHEAP_MS) return false;
    // The process that counted has done the same work, unless the submission told it from this one.
    return (
      isUnseen ||
      CLOCKS.some((clock) => hiddenBy(clock, rungs)) ||
      ms >= FACTOR * timeOf(rungs.at(-1)!)
    );
  } finally {
    subject.close();
  }
}

/** Clocks the submission in one fresh process. What fails there is rejected. */
async function clockSubmission(
  check: GrowthCheck,
  { axis }: CountedAxis,
  sizes: readonly Counted[],
): Promise<Timed[]> {
  const [first] = sizes;
  if (!first) return [];
  const limits = limitsFor(check.problem, check.language, STOPPED_MS);
  const subject = await loadPlain(check, axis, axis.prepare(first.size), 'clock', limits);
  if (!subject) return [];
  try {
    return await clock(sizes, limits, ({ size }) =>
      callPlain(check, axis, subject, axis.prepare(size), limits),
    );
  } finally {
    subject.close();
  }
}

async function clockReference(
  check: GrowthCheck,
  { axis }: CountedAxis,
  sizes: readonly Counted[],
): Promise<Timed[]> {
  const clocked = await withReference(check, 'clock', STOPPED_MS, (reference, limits) =>
    clock(sizes, limits, ({ size }) => reference.run(axis.prepare(size).bytes, limits)),
  );
  return clocked ?? [];
}

/** What one call at each size takes, up to one that is dear enough. */
async function clock(
  sizes: readonly Counted[],
  limits: Limits,
  call: (size: Counted) => Promise<Cost>,
): Promise<Timed[]> {
  const clocked: Timed[] = [];
  for (const { size, units } of sizes) {
    let cost = await call({ size, units });
    if (cost.kind === 'cost' && timeOf(cost) < AGAIN_MS) {
      // The first call of a size has code optimised; the second shows what the size costs.
      const again = await call({ size, units });
      if (again.kind !== 'cost' || timeOf(again) < timeOf(cost)) cost = again;
    }
    if (cost.kind === 'broken') break;
    // One that was stopped has cost at least that.
    const { cpuMs, waitedMs } =
      cost.kind === 'stopped' ? { cpuMs: limits.cpuMs, waitedMs: 0 } : cost;
    clocked.push({ size, units, cpuMs, waitedMs });
    // Not for waiting: what waits at small sizes may work at large ones.
    if (cpuMs >= CLOCKED_MS.last) break;
  }
  return clocked;
}
