/**
 * The verdict by counts: whether a submission's work grows faster along an axis than it may. Pure, and the same on
 * every machine.
 *
 * The work is counted at doubling sizes, the last of which is the largest legal one. The slope of the work over the
 * last six sizes, on logarithmic scales, may be as large as the asked one or the reference's own. A submission is
 * rejected when its slope is larger than that by {@link BAR} and it does {@link DEARER} times the reference's work at
 * the largest legal size; or when its work jumps from one size to the next.
 */
import { COSTS } from './cost-class.ts';
import { LEAST_SIZES } from '../problem/sizes.ts';
import type { CostClass } from '../types.ts';
import { type Point, type Slopes, slopesOf } from './fit.ts';

/** So much more than the allowed slope rejects. Of 298 programs, good ones reach 0.22 and bad ones begin at 0.38. */
export const BAR = 0.3;
/** Less than so many times the reference's work at the largest legal size is worth rejecting nobody. */
export const DEARER = 4;
/** So many times what the next size may cost is a jump … */
export const JUMP = 4;
/** … unless the call costs less than that: it may be a table that every call makes. */
export const LEAST_JUMP = 3_000_000;
/** Where the curve bends, sizes end only where a call costs so many times what is enough elsewhere. */
const MOST = 10;
/** A curve bends when it is steep, but not over so many of its last sizes. Of the bad programs none does. */
export const BENDING = 3;

/** What was counted along one axis, in units of work. */
export interface Ladder {
  /** Ascending sizes. */
  points: readonly Point[];
  /** Where the submission ran out of fuel, which is its cost there. */
  jump: Point | undefined;
}

export interface Decision extends Pick<Slopes, 'measured' | 'reference'> {
  verdict: 'pass' | 'fail' | 'skipped';
  /** The slope from which on a submission is rejected. */
  limit: number;
  /** It is steeper than that, whether it is rejected or not. */
  steep: boolean;
  /** Its work jumped from one size to the next. */
  jumped: boolean;
  /** The largest legal size, where that is foreseen: counting ended before. */
  foreseenAt?: number;
}

/**
 * The units of work that a call may need, beyond which its cost has jumped.
 *
 * @param before what the size before it cost the submission, if there is one
 * @param reference what this size cost the reference
 */
export function fuelFor(
  asked: CostClass,
  size: number,
  before: Pick<Point, 'size' | 'cost'> | undefined,
  reference: number,
): number {
  const next = before ? (before.cost * COSTS[asked](size)) / COSTS[asked](before.size) : 0;
  return Math.max(LEAST_JUMP, JUMP * next, DEARER * reference);
}

/**
 * Whether the sizes that were counted tell what larger ones would. A program may look steep for as long as a part of
 * its input grows that cannot grow for ever, such as the different letters of a text: then only larger sizes tell.
 *
 * @param enough the units of a call with which sizes end ({@link Language.enoughUnits})
 */
export function isEnough(asked: CostClass, enough: number, points: readonly Point[]): boolean {
  const last = points.at(-1);
  if (!last || points.length < LEAST_SIZES || last.cost < enough) return false;
  const bends = judged(asked, points).steep && !judged(asked, points, BENDING).steep;
  return !bends || last.cost >= MOST * enough;
}

/**
 * Decides about the sizes that were counted.
 *
 * @param last the largest size that decides: the largest legal one
 */
export function decide(asked: CostClass, { points, jump }: Ladder, last: number): Decision {
  // A jump is measured by itself: the sizes before it say nothing of it.
  if (jump) {
    const step = [points.at(-1) ?? ONE_UNIT, jump];
    return { ...judged(asked, step), verdict: 'fail', jumped: true };
  }
  if (points.length < LEAST_SIZES) {
    return UNDECIDED;
  }
  const decision = judged(asked, points);
  const { steep, measured, limit } = decision;
  const { size, cost, reference } = points.at(-1)!;
  // Where counting ended before the largest size, the excess goes on to it.
  const factor = (cost / reference) * (last / size) ** (measured - (limit - BAR));
  return { ...decision, verdict: steep && factor >= DEARER ? 'fail' : 'pass', jumped: false };
}

/** There is too little to decide by. */
export const UNDECIDED: Decision = {
  verdict: 'skipped',
  measured: 0,
  reference: 0,
  limit: 0,
  steep: false,
  jumped: false,
};

/** Every program does at least so much. */
const ONE_UNIT: Point = { size: 1, cost: 1, reference: 1 };

function judged(asked: CostClass, points: readonly Point[], count?: number) {
  const { measured, reference, allowed } = slopesOf(asked, points, count);
  const limit = allowed + BAR;
  return { measured, reference, limit, steep: measured >= limit };
}
