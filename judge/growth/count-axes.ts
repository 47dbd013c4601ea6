/** Counts a submission's work along the axes of its problem, beside the reference's. */
import { Counting } from './counting.ts';
import type { CountOutcome } from '../sandbox/process.ts';
import type { CountedProgram } from '../languages/language.ts';
import type { GrowthResult, GrowthSite } from '../types.ts';
import type { GrowthCheck } from './checked.ts';
import { BAR, decide, type Decision, fuelFor, isEnough, UNDECIDED } from './decide.ts';
import type { Point } from './fit.ts';
import { foresee } from './foresee.ts';
import { guiltySite } from './guilty.ts';
import { climb, type Climb, type Rung } from './ladder.ts';
import { limitsFor } from './limits.ts';
import { processesFor } from '../sandbox/pool.ts';
import type { PlannedAxis, SizedInput } from './plan-axes.ts';
import { countReference, prepareReference, type ReferenceLadder, warmGrowth } from './reference.ts';
import { countedResult } from './results.ts';
import { formatSite, formatSize, formatTimes, power } from './words.ts';

/** An axis on which the work was counted. */
export interface CountedAxis {
  axis: PlannedAxis;
  result: GrowthResult;
  /** What the legal sizes cost the submission and the reference. */
  rungs: readonly Rung[];
  reference: ReferenceLadder | undefined;
  /** The submission could not be counted, or was wrong, threw or died meanwhile: the counts say nothing. */
  isUnseen: boolean;
  /** The legal input on which it took too long, for all that was counted. */
  lateAt: SizedInput | undefined;
}

/** Counts the axes, up to the first that fails, or on which the submission does. */
export async function countAxes(
  check: GrowthCheck,
  axes: readonly PlannedAxis[],
): Promise<CountedAxis[]> {
  const { pool, problem, submission, language } = check;
  const { image } = language;
  const counted: CountedAxis[] = [];
  if (axes.length === 0) return counted;
  warmGrowth(problem, pool, image);
  const program = await language.withCounts?.(submission);
  if (!program) return axes.map(uncounted);
  const counting = new Counting(pool, program, problem.entry);
  const theirs = new Counting(pool, await prepareReference(problem), problem.entry);
  const ladders: ReferenceLadder[] = [];
  counting.prepare(limitsFor(problem, language));
  try {
    for (const axis of axes) {
      const ladder = countReference(problem, axis, theirs);
      ladders.push(ladder);
      // What the guard will need boots meanwhile.
      pool.warm(processesFor(problem.entry), 'count', image);
      const found = await new AxisCounter(check, axis, program, counting, ladder).count();
      counted.push(found);
      if (found.result.verdict === 'fail' || check.trial.failed) break;
    }
    return counted;
  } finally {
    counting.close();
    // Whoever comes next is measured by the same ladders.
    await Promise.allSettled(ladders.map(({ whole }) => whole));
    theirs.close();
  }
}

/** A script that cannot be read is left to the clocks. */
function uncounted(axis: PlannedAxis): CountedAxis {
  const result = countedResult(axis, UNDECIDED, [], null, null);
  return { axis, result, rungs: [], reference: undefined, isUnseen: true, lateAt: undefined };
}

class AxisCounter {
  /** What each size that was asked for cost the reference. */
  readonly #reference = new Map<number, number>();

  constructor(
    private readonly check: GrowthCheck,
    private readonly axis: PlannedAxis,
    private readonly program: CountedProgram,
    private readonly counting: Counting,
    private readonly ladder: ReferenceLadder,
  ) {}

  async count(): Promise<CountedAxis> {
    const { axis, check } = this;
    const { trial } = check;
    const counted = await this.#climb(axis.legal, []);
    const decision = await this.#foresee(counted, this.#decide(counted, axis.legal.at(-1)!));
    const { rungs, brokenAt, lateAt } = counted;
    const isTooSteep = decision.verdict === 'fail';
    const points = this.#points(counted);
    const site = isTooSteep ? await this.#site(counted, decision) : null;
    const remark = decision.verdict === 'pass' ? await this.#remark(counted, decision) : null;
    const isUnseen = !isTooSteep && brokenAt !== undefined;
    // Where its work is counted it may fail for that. If it is right elsewhere, the clocks look at it.
    const suspect = isTooSteep ? undefined : (brokenAt ?? lateAt);
    if (suspect && !trial.failed) await trial.judge(axis, suspect);
    const result = countedResult(axis, isUnseen ? UNDECIDED : decision, points, site, remark);
    return { axis, result, rungs, reference: this.ladder, isUnseen, lateAt };
  }

  /** Counts the sizes at which the reference is counted, one step behind it. */
  #climb(sizes: readonly number[], below: readonly Rung[]): Promise<Climb> {
    const { axis, check } = this;
    return climb(this.counting, {
      axis,
      sizes,
      limits: limitsFor(check.problem, check.language),
      fuelAt: async (size, before) => {
        const reference = await this.ladder.at(size);
        if (!reference) return undefined;
        this.#reference.set(size, reference.units);
        const known = before && { size: before.size, cost: before.units };
        return fuelFor(axis.asked, size, known, reference.units);
      },
      isEnough: (rungs) =>
        isEnough(
          axis.asked,
          check.language.enoughUnits,
          rungs.map((rung) => this.#pointOf(rung)),
        ),
      onRung: ({ size }) => check.emit({ kind: 'point', axis: axis.name, size }),
      onCall: (input, outcome) => this.#look(input, outcome),
      below,
    });
  }

  /** Whether what a call returned is right. Beyond the constraints nobody has to be. */
  async #look(input: SizedInput, outcome: CountOutcome): Promise<boolean> {
    const { axis, check } = this;
    const { problem, language, trial } = check;
    await trial.spend(axis, input, outcome.usage);
    if (trial.failed) return false;
    if (outcome.kind !== 'counted' || !axis.legal.includes(input.size)) return true;
    const told = await this.counting.output(limitsFor(problem, language));
    await trial.spend(axis, input, told.usage);
    if (trial.failed || told.kind !== 'returned') return false;
    return problem.check(input.input(), told.output, input.answer()).right;
  }

  #referenceAt(size: number): number {
    return this.#reference.get(size)!;
  }

  #pointOf({ size, units }: Rung): Point {
    return { size, cost: units, reference: this.#referenceAt(size) };
  }

  #points({ rungs, jump }: Climb): Point[] {
    return [...rungs, ...(jump ? [jump] : [])].map((rung) => this.#pointOf(rung));
  }

  #decide({ rungs, jump }: Climb, last: number): Decision {
    const points = rungs.map((rung) => this.#pointOf(rung));
    return decide(this.axis.asked, { points, jump: jump && this.#pointOf(jump) }, last);
  }

  /** The decision, unless the sizes that were not counted would turn it. */
  async #foresee(counted: Climb, decision: Decision): Promise<Decision> {
    const { asked, legal } = this.axis;
    const largest = counted.rungs.at(-1);
    const sizes = legal.filter((size) => largest && size > largest.size);
    const hasEnded = counted.brokenAt !== undefined || counted.lateAt !== undefined;
    if (decision.verdict !== 'pass' || hasEnded || sizes.length === 0) return decision;
    const points = this.#points(counted);
    for (const { size, units } of foresee(counted.rungs, sizes)) {
      const before = points.at(-1)!;
      const reference =
        (await this.ladder.at(size))?.units ??
        before.reference * (size / before.size) ** (decision.limit - BAR);
      points.push({ size, cost: units, reference });
    }
    const last = sizes.at(-1)!;
    const foreseen = decide(asked, { points, jump: undefined }, last);
    return foreseen.verdict === 'fail' ? { ...foreseen, foreseenAt: last } : decision;
  }

  /** The place whose work grows too fast. */
  async #site({ rungs, jump }: Climb, { limit }: Decision): Promise<GrowthSite | null> {
    const seen = jump ? [...rungs, jump] : rungs;
    const guilty = guiltySite(seen, limit);
    if (!guilty) return null;
    const words = seen.at(-1)!.words?.find(([site]) => site === guilty.site)?.[1];
    const { sites } = this.counting;
    const place = await this.program.locate(guilty.site, sites, this.check.source, words);
    return place ? { ...place, measured: guilty.measured, share: guilty.share } : null;
  }

  /** What rejects nobody: a slope that matters little, or shows only beyond the constraints. */
  async #remark(counted: Climb, { steep, measured }: Decision): Promise<string | null> {
    const { name, legal, beyond } = this.axis;
    const largest = counted.rungs.at(-1)!;
    if (steep) {
      const times = formatTimes(largest.units / this.#referenceAt(largest.size));
      return `grows like ${power(measured)} in ${name}, but does only ${times} the reference's work at ${formatSize(largest.size)}`;
    }
    if (beyond.length === 0 || largest.size < legal.at(-1)!) return null;
    const further = await this.#climb(beyond, counted.rungs);
    const decision = this.#decide(further, beyond.at(-1)!);
    if (decision.verdict !== 'fail') return null;
    const site = await this.#site(further, decision);
    const size = (further.jump ?? further.rungs.at(-1)!).size;
    const where = site ? `: ${formatSite(site, name, size, decision.jumped)}` : '';
    return `beyond ${formatSize(legal.at(-1)!)} ${name} it becomes too slow${where}`;
  }
}
