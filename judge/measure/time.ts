/**
 * Measures how the CPU time of a submission grows along one axis: doubling sizes, beside the reference, on the
 * same inputs, in two processes that run side by side. What is measured next is decided by `growth/decide.ts`.
 */
import {
  type Count,
  type Evidence,
  newRound,
  nextStep,
  type Round,
  type Step,
} from '../growth/decide.ts';
import { type Point, WINDOW } from '../growth/fit.ts';
import type { GrowthVerdict } from '../types.ts';
import { type Axis, type Contest, limitsOf, Pair } from './contest.ts';
import { Subject } from './subject.ts';

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
/** Sizes that cost more are measured once in a round. */
const REPEATED_MS = 120;
/** Both programs are called for so long before anything counts: code must be optimised first. */
const WARM_UP = { cpuMs: 12, rounds: 30, copies: 4 };
/**
 * A call that costs so many times what half its size did is stopped, for its cost has jumped: a little earlier
 * where that is to be confirmed, lest it should depend on chance. Shorter calls end by themselves.
 */
const JUMP = { first: 8, confirmed: 6 };
const LEAST_STOPPED_MS = 150;
const FIRST_SIZE_MS = 2_000;
/** Counting ends at a size that took so long, or after so much in all; but not before it has enough sizes. */
const COUNTING = { oneMs: 25, allMs: 80, sizes: 5, mostMs: 200 };

/** What was measured on one axis, and what follows from it. */
export interface TimeTrial {
  verdict: GrowthVerdict;
  rounds: readonly Round[];
}

/**
 * Measures until it is certain, in either direction, or until the deadline.
 *
 * @param onPoint told each size of the first round
 */
export async function tryTime(
  axis: Axis,
  contest: Contest,
  onPoint: (point: Point) => void,
): Promise<TimeTrial> {
  const trial = new Trial(axis, contest);
  try {
    for (;;) {
      const step = trial.next();
      if (step !== 'climb' && !(await trial.isRight())) continue;
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
        default:
          return { verdict: step, rounds: trial.rounds };
      }
    }
  } finally {
    trial.close();
  }
}

interface Sized {
  size: number;
  inputJson: string;
}

/** One axis being measured: the evidence so far, and the processes it comes from. */
class Trial {
  readonly #sizes: Sized[] = [];
  readonly rounds: Round[] = [];
  #counts: Count[] | undefined;
  #pair: Pair | undefined;
  #checked = false;
  /** No larger size can be measured. */
  #ended = false;
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
    const unfinished = ['climb', 'count', 'repeat', 'again'].includes(step);
    return late && unfinished ? 'inconclusive' : step;
  }

  /** The next size of the first round. */
  async climb(onPoint: (point: Point) => void): Promise<void> {
    this.#pair ??= await this.#freshPair();
    const round = (this.rounds[0] ??= newRound());
    const pair = this.#pair;
    if (!pair) {
      this.#ended = true;
      return;
    }
    const size = this.#nextSize();
    const sized = { size, inputJson: JSON.stringify(this.axis.make(size)) };
    const went = await measureSize(pair, sized, round);
    if (went !== 'measured') {
      this.#ended = true;
      if (went === 'runaway') this.#sizes.push(sized);
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
    if (this.#checked || !round || others.length > 0 || round.ranAway) return true;
    this.#checked = true;
    const right = async () => {
      const last = this.#sizes.at(-1);
      return !last || !this.#pair || (await this.#pair.isRight(this.axis.make(last.size)));
    };
    if (await right()) return true;
    this.#ended = true;
    do {
      this.#sizes.pop();
      round.points.pop();
      const last = this.#sizes.at(-1);
      if (last) await this.#pair!.clock(last.inputJson, 1);
    } while (!(await right()));
    return false;
  }

  /** How often the submission's own code runs, on the sizes measured so far, as far as that is cheap. */
  async count(): Promise<void> {
    const { pool, entry, submission } = this.contest;
    const counts: Count[] = (this.#counts = []);
    const limits = limitsOf(this.contest, COUNTING.mostMs);
    const subject = await Subject.load(pool, 'count', submission, entry, limitsOf(this.contest));
    if (!subject) return;
    try {
      let spent = 0;
      for (const { size, inputJson } of this.#sizes) {
        const cost = await subject.clock(inputJson, 1, limits);
        if (cost.kind !== 'cost') break;
        counts.push({ size, count: cost.counted });
        spent += cost.cpuMs;
        if (spent > COUNTING.mostMs) break;
        if (counts.length < COUNTING.sizes) continue;
        if (cost.cpuMs > COUNTING.oneMs || spent > COUNTING.allMs) break;
      }
    } finally {
      subject.close();
    }
  }

  /** The window of the last round once more in the same processes, as far as that is cheap. */
  async repeat(): Promise<void> {
    const round = this.rounds.at(-1)!;
    round.repeated++;
    for (const { size, cost } of round.points.slice(-WINDOW)) {
      if (cost > REPEATED_MS) continue;
      const sized = this.#sizes.find((s) => s.size === size)!;
      if ((await measureSize(this.#pair!, sized, round)) !== 'measured') this.#stuck = true;
    }
  }

  /** The window once more, in processes that have seen nothing of it. */
  async again(): Promise<void> {
    this.#pair?.close();
    const pair = (this.#pair = await this.#freshPair());
    const round = newRound();
    for (const sized of this.#sizes.slice(-WINDOW)) {
      const went = pair ? await measureSize(pair, sized, round, JUMP.confirmed) : 'broken';
      if (went === 'broken') this.#stuck = true;
      if (went !== 'measured') break;
    }
    this.rounds.push(round);
  }

  close(): void {
    this.#pair?.close();
  }

  #nextSize(): number {
    const last = this.#sizes.at(-1);
    return last ? last.size * 2 : this.axis.from;
  }

  async #freshPair(): Promise<Pair | undefined> {
    const pair = await Pair.load(this.contest, 'clock');
    if (!pair) return undefined;
    const inputJson = JSON.stringify(this.axis.make(this.axis.from));
    const limits = limitsOf(this.contest);
    await Promise.all(
      [pair.submission, pair.reference].map(async (subject) => {
        for (let spent = 0, i = 0; spent < WARM_UP.cpuMs && i < WARM_UP.rounds; i++) {
          const cost = await subject.clock(inputJson, WARM_UP.copies, limits);
          if (cost.kind !== 'cost') return;
          spent += WARM_UP.copies * cost.cpuMs;
        }
      }),
    );
    return pair;
  }
}

/** Measures one size and adds it to the round, or lowers what it cost there. */
async function measureSize(
  pair: Pair,
  { size, inputJson }: Sized,
  round: Round,
  factor = JUMP.first,
): Promise<'measured' | 'runaway' | 'broken'> {
  const known = round.points.find((point) => point.size === size);
  const before = (known ?? round.points.at(-1))?.cost;
  const copies = copiesFor(before ?? 0);
  const jump = before === undefined ? FIRST_SIZE_MS : Math.max(LEAST_STOPPED_MS, before * factor);
  const point = known ?? { size, cost: Infinity, reference: Infinity };
  for (let i = 0, times = 1; i < times; i++) {
    const [cost, reference] = await pair.clock(inputJson, copies, known ? undefined : jump);
    if (cost.kind === 'runaway') round.ranAway = true;
    if (cost.kind !== 'cost') return cost.kind;
    if (reference.kind !== 'cost') return 'broken';
    if (i === 0 && !known) times = timesFor(cost.cpuMs);
    if (i === 0 && !known) round.points.push(point);
    point.cost = Math.min(point.cost, cost.cpuMs);
    point.reference = Math.min(point.reference, reference.cpuMs);
    round.spent.cpuMs += cost.cpuMs;
    round.spent.wallMs += cost.wallMs;
  }
  return 'measured';
}

function timesFor(cpuMs: number): number {
  return REPETITIONS.find(({ below }) => cpuMs < below)!.times;
}

function copiesFor(cpuMs: number): number {
  if (cpuMs >= SHORTEST_ROUND_MS) return 1;
  return Math.min(MOST_COPIES, Math.ceil(SHORTEST_ROUND_MS / Math.max(cpuMs, 1e-3)));
}
