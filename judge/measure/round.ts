/** Sizes measured in one pair of processes. */
import { COSTS } from '../cost-class.ts';
import type { Round } from '../growth/decide.ts';
import type { CostClass } from '../types.ts';
import { type Axis, type Contest, isHidden, limitsOf, Pair, type SizedInput } from './contest.ts';

/** A call shorter than this is made several times in a row. */
const SHORTEST_ROUND_MS = 1.5;
const MOST_COPIES = 16;
/** Each size is measured so often, and its least cost kept: noise only ever adds. */
const REPETITIONS = [
  // Far from where anybody is rejected.
  { below: 0.7, times: 1 },
  { below: 4, times: 3 },
  { below: 20, times: 2 },
  { below: Infinity, times: 1 },
];
/** Dearer than so many times what half the size cost is strange enough to look again. */
const STRANGE = 5;
/**
 * Both programs are called for so long before anything counts, or so often: code must be optimised first. Once,
 * then twice as often each time, lest something endless be waited for many times. A few calls are made however
 * long they take, within reason: memory that is touched for the first time is dear, on some machines so much
 * that the smallest size would cost ten times the next.
 */
const WARM_UP = { cpuMs: 12, calls: 127, leastCalls: 31, mostCpuMs: 400 };
/**
 * A call that costs so many times what it may, after what half its size did, is stopped, for its cost has jumped: a
 * little earlier where that is to be confirmed, lest it should depend on chance. Shorter calls end by themselves.
 */
export const JUMP = { first: 4, confirmed: 3 };
/** What a doubling of the size may multiply the cost by, in any class. */
const DOUBLED = { least: 2, most: 4 };
const LEAST_STOPPED_MS = 150;
const FIRST_SIZE_MS = 2_000;

/** A pair whose code has been called on the smallest input until it is optimised; undefined as for {@link Pair.load}. */
export async function warmPair(axis: Axis, contest: Contest): Promise<Pair | undefined> {
  const pair = await Pair.load(contest, 'clock');
  if (!pair) return undefined;
  const { bytes } = axis.prepare(axis.from);
  await Promise.all(
    [pair.submission, pair.reference].map(async (subject) => {
      let spent = 0;
      for (let copies = 1; copies < WARM_UP.calls; copies *= 2) {
        const enough = copies > WARM_UP.leastCalls ? WARM_UP.cpuMs : WARM_UP.mostCpuMs;
        if (spent >= enough) return;
        const cost = await subject.clock(bytes, copies, limitsOf(contest, FIRST_SIZE_MS));
        if (cost.kind !== 'cost') return;
        spent += copies * cost.cpuMs;
      }
    }),
  );
  return pair;
}

/** What is asked of a size, as a multiple of what is asked of half of it. */
function doubled(asked: CostClass, size: number): number {
  const factor = COSTS[asked](size) / COSTS[asked](size / 2);
  return Math.min(DOUBLED.most, Math.max(DOUBLED.least, factor));
}

/**
 * Measures one size and adds it to the round, or lowers what it cost there.
 *
 * @param jump how many times what it may cost is a jump
 */
export async function measureSize(
  pair: Pair,
  asked: CostClass,
  { size, bytes }: SizedInput,
  round: Round,
  jump = JUMP.first,
): Promise<'measured' | 'runaway' | 'broken' | 'hidden'> {
  const known = round.points.find((point) => point.size === size);
  const before = (known ?? round.points.at(-1))?.cost;
  const copies = copiesFor(before ?? 0);
  const most =
    before === undefined
      ? FIRST_SIZE_MS
      : Math.max(LEAST_STOPPED_MS, before * doubled(asked, size) * jump);
  const point = known ?? { size, cost: Infinity, reference: Infinity };
  for (let i = 0, times = 1; i < times; i++) {
    const [cost, reference] = await pair.clock(bytes, copies, known ? undefined : most);
    if (cost.kind === 'runaway') round.ranAway = true;
    if (cost.kind !== 'cost') return cost.kind;
    if (reference.kind !== 'cost') return 'broken';
    if (!pair.whole && isHidden(cost.readyMs, reference.readyMs)) return 'hidden';
    if (i === 0 && !known) times = timesFor(cost.cpuMs, before);
    if (i === 0 && !known) round.points.push(point);
    point.cost = Math.min(point.cost, cost.cpuMs);
    point.reference = Math.min(point.reference, reference.cpuMs);
    round.spent.cpuMs += cost.cpuMs;
    round.spent.wallMs += cost.wallMs;
  }
  return 'measured';
}

/** @param before what half the size cost */
function timesFor(cpuMs: number, before = Infinity): number {
  const { times } = REPETITIONS.find(({ below }) => cpuMs < below)!;
  return cpuMs > STRANGE * before ? Math.max(2, times) : times;
}

function copiesFor(cpuMs: number): number {
  if (cpuMs >= SHORTEST_ROUND_MS) return 1;
  return Math.min(MOST_COPIES, Math.ceil(SHORTEST_ROUND_MS / Math.max(cpuMs, 1e-3)));
}
