/**
 * Measures how the CPU time of a submission grows along one axis: doubling sizes, beside the reference, on the
 * same inputs, in two processes that run side by side. What is measured next is decided by `growth/decide.ts`.
 */
import {
  type Count,
  type Evidence,
  hasFallen,
  newRound,
  nextStep,
  type Round,
  type Step,
} from '../growth/decide.ts';
import { type Point, WINDOW } from '../growth/fit.ts';
import type { GrowthVerdict } from '../types.ts';
import { type Axis, type Contest, limitsOf, type Pair, type SizedInput } from './contest.ts';
import { JUMP, measureSize, warmPair } from './round.ts';
import { Subject } from './subject.ts';

/**
 * Counting ends at a size that took so long, or after so much in all; but not before it has enough sizes, as long as
 * those do not cost more than `mostMs`, or `undecidedMs` where what is counted does not reject yet.
 */
const COUNTING = { oneMs: 25, allMs: 80, sizes: 5, mostMs: 600, undecidedMs: 3_000 };

/** What hides its cost has cost time already. */
const PATIENCE_WHEN_HIDDEN_MS = 15_000;

/** Sizes that cost more are measured once in a round. */
const REPEATED_MS = 120;

/** What was measured on one axis, and what follows from it. */
export interface TimeTrial {
  verdict: GrowthVerdict;
  rounds: readonly Round[];
  /** The last size at which the submission was wrong, threw or died. */
  failedAt: number | undefined;
}

/**
 * Measures until it is certain, in either direction, or until the deadline. A submission that works outside of
 * its calls is measured with all that it does on the clock, and so is the reference.
 *
 * @param onPoint told each size of the first round
 */
export async function tryTime(
  axis: Axis,
  contest: Contest,
  onPoint: (point: Point) => void,
): Promise<TimeTrial> {
  const tried = await tryCalls(axis, contest, onPoint);
  if (tried) return tried;
  const deadline = performance.now() + PATIENCE_WHEN_HIDDEN_MS;
  return (await tryCalls(axis, { ...contest, whole: true, deadline }, onPoint))!;
}

/** @returns undefined when the calls are not all that costs */
async function tryCalls(
  axis: Axis,
  contest: Contest,
  onPoint: (point: Point) => void,
): Promise<TimeTrial | undefined> {
  const trial = new Trial(axis, contest);
  try {
    for (;;) {
      const step = trial.next();
      const right = step === 'climb' || (await trial.isRight());
      if (trial.hidden) return undefined;
      if (!right) continue;
      switch (step) {
        case 'climb':
          await trial.climb(onPoint);
          break;
        case 'count':
          await trial.count();
          break;
        case 'repeat':
          await trial.repeat();
          break;
        case 'again':
          await trial.again();
          break;
        case 'forget':
          trial.forget();
          break;
        default:
          return { verdict: step, rounds: trial.rounds, failedAt: trial.failedAt };
      }
    }
  } finally {
    trial.close();
  }
}

/** One axis being measured: the evidence so far, and the processes it comes from. */
class Trial {
  readonly #sizes: SizedInput[] = [];
  readonly rounds: Round[] = [];
  #counts: Count[] | undefined;
  #pair: Pair | undefined;
  /** The largest size at which the output was found right. */
  #rightAt = 0;
  /** No larger size can be measured. */
  #ended = false;
  /** It works outside of its calls. */
  hidden = false;
  failedAt: number | undefined;
  /** What cannot be measured again cannot be decided. */
  #stuck = false;

  constructor(
    private readonly axis: Axis,
    private readonly contest: Contest,
  ) {}

  next(): Step {
    const evidence: Evidence = {
      asked: this.axis.asked,
      rounds: this.rounds,
      counts: this.#counts,
      canGrow: !this.#ended && this.#nextSize() <= this.axis.to,
    };
    const step = nextStep(evidence);
    const late = this.#stuck || performance.now() > this.contest.deadline;
    const unfinished = ['climb', 'count', 'repeat', 'again', 'forget'].includes(step);
    return late && unfinished ? 'inconclusive' : step;
  }

  /** The next size of the first round. */
  async climb(onPoint: (point: Point) => void): Promise<void> {
    this.#pair ??= await warmPair(this.axis, this.contest);
    const round = (this.rounds[0] ??= newRound());
    const pair = this.#pair;
    if (!pair) {
      this.#ended = true;
      return;
    }
    const size = this.#nextSize();
    const sized = this.axis.prepare(size);
    const went = await measureSize(pair, this.axis.asked, sized, round);
    if (went !== 'measured') {
      this.#ended = true;
      if (went === 'runaway') this.#sizes.push(sized);
      if (went === 'broken') this.failedAt = size;
      this.hidden ||= went === 'hidden';
      return;
    }
    this.#sizes.push(sized);
    onPoint(round.points.at(-1)!);
  }

  /**
   * Whether the submission was right at the largest size. It may fail beyond the constraints, and what it
   * costs to be wrong there says nothing: such sizes are forgotten.
   */
  async isRight(): Promise<boolean> {
    const [round, ...others] = this.rounds;
    const largest = this.#sizes.at(-1)?.size ?? 0;
    if (this.#rightAt === largest || !round || others.length > 0 || round.ranAway) return true;
    const right = async () => {
      const last = this.#sizes.at(-1);
      this.#rightAt = last?.size ?? 0;
      if (!last || !this.#pair) return true;
      const found = await this.#pair.isRight(last);
      this.hidden ||= found === 'hidden';
      if (found === 'wrong') this.failedAt = last.size;
      return found !== 'wrong';
    };
    if (await right()) return true;
    this.#ended = true;
    do {
      this.#sizes.pop();
      round.points.pop();
      const last = this.#sizes.at(-1);
      if (last) await this.#pair!.clock(last.bytes, 1);
    } while (!(await right()));
    return false;
  }

  /** How often the submission's own code runs, on the sizes measured so far, as far as that is cheap. */
  async count(): Promise<void> {
    const { pool, entry, submission } = this.contest;
    const counts: Count[] = (this.#counts = []);
    // Outside of its calls nothing is counted.
    if (this.contest.whole) return;
    const subject = await Subject.load(pool, 'count', submission, entry, limitsOf(this.contest));
    if (!subject) return;
    try {
      let spent = 0;
      for (const { size, bytes } of this.#sizes) {
        const most = this.next() === 'fail' ? COUNTING.mostMs : COUNTING.undecidedMs;
        if (spent > most) break;
        const cost = await subject.clock(bytes, 1, limitsOf(this.contest, most));
        if (cost.kind !== 'cost') break;
        counts.push({ size, count: cost.counted });
        spent += cost.cpuMs;
        if (counts.length < COUNTING.sizes) continue;
        if (cost.cpuMs > COUNTING.oneMs || spent > COUNTING.allMs) break;
      }
    } finally {
      subject.close();
    }
  }

  /** The window of the last round once more in the same processes, as far as that is cheap; all of it where costs have fallen. */
  async repeat(): Promise<void> {
    const round = this.rounds.at(-1)!;
    round.repeated++;
    const most = hasFallen(round.points) ? Infinity : REPEATED_MS;
    for (const { size, cost } of round.points.slice(-WINDOW)) {
      if (cost > most) continue;
      const sized = this.#sizes.find((s) => s.size === size)!;
      if ((await measureSize(this.#pair!, this.axis.asked, sized, round)) !== 'measured')
        this.#stuck = true;
    }
  }

  /** The window once more, in processes that have seen nothing of it. */
  async again(): Promise<void> {
    this.#pair?.close();
    const pair = (this.#pair = await warmPair(this.axis, this.contest));
    const round = newRound();
    for (const sized of this.#sizes.slice(-WINDOW)) {
      const went = pair
        ? await measureSize(pair, this.axis.asked, sized, round, JUMP.confirmed)
        : 'broken';
      if (went === 'broken') this.#stuck = true;
      if (went !== 'measured') break;
    }
    this.rounds.push(round);
  }

  /** Goes on from the last round as if it had been the first. */
  forget(): void {
    this.rounds.splice(0, this.rounds.length - 1);
    this.#ended = false;
  }

  close(): void {
    this.#pair?.close();
  }

  #nextSize(): number {
    const last = this.#sizes.at(-1);
    return last ? last.size * 2 : this.axis.from;
  }
}
