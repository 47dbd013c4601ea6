/**
 * Pure decisions: from what has been measured to what is to be measured next, or the verdict. Whoever is to be
 * rejected is confirmed first, by counts that no noise reaches or in a process that has seen nothing of the
 * first measurement; what stays between the bars is inconclusive, which rejects nobody.
 */
import type { CostClass, GrowthVerdict } from '../types.ts';
import { askedSlope, type Point, slope, slopesOf, WINDOW } from './fit.ts';

/**
 * Bars on the excess slope. Those for passing and failing come from a prototype's 1,024 labelled decisions
 * (idle, and with the processors oversubscribed two and four times): 0 of 472 good submissions rejected, 1 of
 * 552 bad ones accepted.
 */
export const BARS = {
  /** Below it a single round of measurements already passes. */
  clearPass: 0.2,
  /** Up to it a window passes. */
  pass: 0.38,
  /** From it on a window speaks against the submission. */
  fail: 0.44,
  /** The same where others are using the processors. */
  contendedFail: 0.56,
  /** From it on no larger size is needed, and no repetition, before it is confirmed. */
  clearFail: 0.6,
  /** From it on the last three sizes say that something starts late, and larger ones are looked at … */
  late: 0.2,
  /** … and from here on the last step alone: in 11 of 179 ladders of good submissions it is that steep. */
  lastStep: 0.35,
  /** From it on the counts flag: good submissions reach 0.12, loops of a worse class 0.36 and more. */
  counts: 0.25,
  /** The same where there are few counts, on small sizes: they have less to say. */
  fewCounts: 0.6,
};

/** Wall time over CPU time, above which somebody else is using the processor. */
const CONTENDED = 1.3;
const LEAST_SIZES = 4;
const LEAST_COUNTS = 3;
/** Sizes before a slope is worth a look. */
const EARLY_SIZES = 5;
/** Below this cost at the largest size, in ms, nobody waits for anything: clocks alone reject nobody. */
const WORTH_REJECTING = 15;
/** The same where counts say it too, and so many times the reference's cost. */
const WORTH_COUNTING = 5;
const DEARER_THAN_REFERENCE = 1.2;
/**
 * Sizes at the end of the window that are looked at by themselves as well, eight times from first to last; but only
 * where the whole window is steep enough to say the same. Optimised code that is given up, and not made anew for two
 * sizes, looks like n^1.8 there; over the whole window 2 of 44 such ladders reached 0.37, the others 0.27.
 */
const UPPER_PART = 4;
const BENT_AS_A_WHOLE = 0.3;
/**
 * So many times the reference's cost, at one of the last two sizes, is a reason to count, however flat the curve
 * is: on a slow machine calls get dear before a worse class has bent it.
 */
const STRANGELY_DEAR = 1.5;
/** Sizes grow until a call costs about so many ms, or the next is foreseen to cost more than the second … */
const ENOUGH = { cost: 90, foreseen: 300 };
/** … beyond that where there are too few sizes to tell anything, and while something seems to start late. */
const ENOUGH_TO_TELL = { cost: 700, foreseen: 2_500 };

/** What looks flat only because its cost has fallen is measured again, at most so often. */
const MOST_REPEATED = 3;

/** Nothing is foreseen to grow more by a doubling: a single dear call says little about the next. */
const STEEPEST = 8;

/** Measurements of one pair of fresh processes. */
export interface Round {
  /** Ascending sizes; CPU milliseconds per call. */
  points: Point[];
  /** What the submission took in all. */
  spent: { cpuMs: number; wallMs: number };
  /** It was stopped at the size after the last: its cost jumped. */
  ranAway: boolean;
  /** How often the window has been measured again, each size keeping its least cost. */
  repeated: number;
}

/** How often the submission's own code ran, by size. */
export interface Count {
  size: number;
  count: number;
}

/** All there is to decide by. */
export interface Evidence {
  asked: CostClass;
  rounds: readonly Round[];
  /** Undefined while they were not asked for; empty where they cannot be had. */
  counts: readonly Count[] | undefined;
  /** Whether a larger size can be made. */
  canGrow: boolean;
}

/**
 * What is next: `climb` to the next size; `count` how often the code runs; `repeat` the window; `again`, the
 * window in fresh processes; `forget` the rounds before the last, and go on from that;
 * or a verdict.
 */
export type Step = 'climb' | 'count' | 'repeat' | 'again' | 'forget' | GrowthVerdict;

/** The next step, from everything measured so far. */
export function nextStep(evidence: Evidence): Step {
  const { asked, rounds } = evidence;
  const last = rounds.at(-1);
  if (!last) return 'climb';
  if (isFlagged(evidence)) return 'fail';
  if (rounds.length === 1) return firstRoundStep(evidence, last);
  // The jump was chance, and the first round ended at it: whatever comes after it has not been seen.
  if (rounds[0]!.ranAway && !last.ranAway) return 'forget';
  // Code that is not optimised yet makes small sizes dear and a curve flat: once more, to see it steep.
  if (
    !last.ranAway &&
    last.repeated === 0 &&
    slopesOf(asked, last.points).excess < BARS.clearFail
  ) {
    return 'repeat';
  }
  const opinions = rounds.map((round) => opinionOf(asked, round));
  // Larger inputs say more than the same ones once more.
  if (opinions.at(-1) === 'unsure' && firstRoundStep(evidence, last) === 'climb') return 'forget';
  return settle(opinions) ?? 'again';
}

function firstRoundStep({ asked, counts, canGrow }: Evidence, round: Round): Step {
  const { points, ranAway, repeated } = round;
  if (ranAway) return counts || points.length < LEAST_SIZES ? 'again' : 'count';
  const cost = points.at(-1)?.cost ?? 0;
  const { measured, asked: wanted } = slopesOf(asked, points);
  const excess = excessOf(asked, points);
  const steep = points.length >= EARLY_SIZES && cost >= WORTH_COUNTING && excess >= BARS.fail;
  if (steep && !counts) return 'count';
  const clear = excess >= BARS.clearFail;
  const certain = steep && clear && cost >= WORTH_REJECTING && wasSteep(asked, points);
  const end = slopesOf(asked, points, 3);
  const late = end.excess >= BARS.late || slopesOf(asked, points, 2).excess >= BARS.lastStep;
  // What is neither flat nor steep may be either where calls are dearer.
  const unclear = late || excess > BARS.clearPass;
  const dear = points.slice(-2).some((point) => point.cost > STRANGELY_DEAR * point.reference);
  if (canGrow && !certain) {
    const few = points.length < EARLY_SIZES;
    if (isWorthGrowing(points, few ? ENOUGH_TO_TELL : ENOUGH)) return 'climb';
    if (unclear && !clear && isWorthGrowing(points, ENOUGH_TO_TELL)) {
      return repeated > 0 ? 'climb' : 'repeat';
    }
  }
  if (points.length < LEAST_SIZES) return 'skipped';
  if (cost < WORTH_REJECTING) return 'pass';
  // Neither the reference's noise nor small sizes that were dear while code was not optimised yet may hide it.
  const flat = !late && Math.max(excess, measured - wanted) <= BARS.clearPass;
  const bent = end.measured - end.asked >= BARS.counts;
  if (!counts && (!flat || dear || bent)) return 'count';
  if (flat && hasFallen(points) && repeated < MOST_REPEATED) return 'repeat';
  if (flat) return 'pass';
  if (!clear && repeated === 0) return 'repeat';
  return excess <= BARS.pass ? 'pass' : 'again';
}

/** Loops of a worse class, seen without noise, that cost something as well. */
function isFlagged({ asked, rounds, counts }: Evidence): boolean {
  const last = rounds[0]?.points.at(-1);
  if (!last || !counts || counts.length < LEAST_COUNTS) return false;
  const bar = counts.length < EARLY_SIZES ? BARS.fewCounts : BARS.counts;
  const window = counts.slice(-WINDOW);
  const sizes = window.map(({ size }) => size);
  const counted = slope(
    sizes,
    window.map(({ count }) => Math.max(count, 1)),
  );
  return (
    counted - askedSlope(asked, sizes) >= bar &&
    last.cost >= WORTH_COUNTING &&
    last.cost > DEARER_THAN_REFERENCE * last.reference
  );
}

/** Whether it was steep before the last size as well: a single dear call makes any curve steep. */
function wasSteep(asked: CostClass, points: readonly Point[]): boolean {
  return excessOf(asked, points.slice(0, -1)) >= BARS.pass;
}

/**
 * Whether one of the last sizes cost less than half of it did: the code has become faster on the way, and what was
 * measured before says nothing of it. A queue by destructuring took 354, 474 and 410 ms there, and is n^2.
 */
export function hasFallen(points: readonly Point[]): boolean {
  const last = points.slice(-3);
  return last.slice(1).some(({ cost }, i) => cost >= WORTH_REJECTING && cost < last[i]!.cost);
}

function isWorthGrowing(points: readonly Point[], enough: typeof ENOUGH): boolean {
  const [before, last] = points.slice(-2);
  if (!last) return true;
  const factor = Math.min(STEEPEST, Math.max(1, last.cost / before!.cost));
  return last.cost < enough.cost && last.cost * factor <= enough.foreseen;
}

/**
 * How much more steeply the cost rises than it may: over the window, or over its upper part where that is steeper and
 * the window does not contradict it, as where something starts late.
 */
function excessOf(asked: CostClass, points: readonly Point[]): number {
  const { excess } = slopesOf(asked, points);
  if (excess < BENT_AS_A_WHOLE) return excess;
  return Math.max(excess, slopesOf(asked, points, UPPER_PART).excess);
}

export type Opinion = 'pass' | 'fail' | 'unsure';

/** What one round says. */
export function opinionOf(asked: CostClass, { points, spent, ranAway }: Round): Opinion {
  if (ranAway) return 'fail';
  const excess = excessOf(asked, points);
  if (excess <= BARS.pass) return 'pass';
  const contended = spent.wallMs > CONTENDED * spent.cpuMs;
  return excess >= (contended ? BARS.contendedFail : BARS.fail) ? 'fail' : 'unsure';
}

/**
 * The verdict on what rounds in separate processes say: two that agree decide, and of three the majority does.
 * Undefined while another round could still decide.
 */
export function settle(opinions: readonly Opinion[]): 'pass' | 'fail' | 'inconclusive' | undefined {
  const votes = (opinion: Opinion) => opinions.filter((o) => o === opinion).length;
  if (votes('fail') >= 2) return 'fail';
  // A rejection needs two rounds; an acceptance that nothing speaks against needs one.
  if (votes('pass') >= 2 || (votes('pass') === 1 && opinions.length === 1)) return 'pass';
  return opinions.length < 3 ? undefined : 'inconclusive';
}

/** A peak that grows by less than this, in MiB, is worth rejecting nobody. */
const WORTH_REJECTING_MIB = 16;
/** What any process gains by working, in MiB: the reference of edit-distance 6 to 8, whatever the size. */
const BASE_MIB = 7;
const MEMORY_SIZES = 3;

/** Whether a round of peaks that has the largest size needs no smaller one. */
export function isEnoughMemory({ points }: Round): boolean {
  return points.length >= MEMORY_SIZES || needsLittle(points);
}

/**
 * The verdict on peaks of memory, in MiB, measured in fresh processes at every size; or `again`, the sizes that
 * decide once more.
 *
 * @param rounds at least one, which is enough or as much as there can be
 */
export function nextMemoryStep(
  asked: CostClass,
  rounds: readonly Round[],
): 'again' | GrowthVerdict {
  const [first] = rounds;
  if (!first || first.points.length === 0) return 'skipped';
  if (needsLittle(first.points)) return 'pass';
  if (first.points.length < MEMORY_SIZES) return 'skipped';
  const opinions = rounds.map((round): Opinion => {
    const points = memoryWindow(round.points);
    return points.length < MEMORY_SIZES ? 'unsure' : opinionOf(asked, { ...round, points });
  });
  return settle(opinions) ?? 'again';
}

function needsLittle(points: readonly Point[]): boolean {
  return points.at(-1)!.cost < WORTH_REJECTING_MIB;
}

/**
 * The sizes that decide about memory, without what any process gains by working: what is left of a peak is the
 * program's, and at least 1 MiB.
 */
export function memoryWindow(points: readonly Point[]): Point[] {
  const own = (peak: number) => Math.max(1, peak - BASE_MIB);
  return points.slice(-MEMORY_SIZES).map(({ size, cost, reference }) => ({
    size,
    cost: own(cost),
    reference: own(reference),
  }));
}

/** A round in which nothing has been measured. */
export function newRound(): Round {
  return { points: [], spent: { cpuMs: 0, wallMs: 0 }, ranAway: false, repeated: 0 };
}
