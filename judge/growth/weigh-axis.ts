/**
 * Measures how the peak memory of a submission grows along one axis, beside the reference. Memory is read from
 * outside, where it shows in MiB only, so the largest sizes that the axis has decide, those beyond the constraints
 * too. What a process has had once it keeps: every size gets fresh ones. And that is dear: the largest size comes
 * first, and whoever needs little there needs no other.
 */
import type { Problem } from '../problem/load.ts';
import { SandboxError } from '../sandbox/pool.ts';
import type { GrowthResult } from '../types.ts';
import type { GrowthCheck } from './checked.ts';
import type { Point } from './fit.ts';
import { limitsFor } from './limits.ts';
import { judgePeaks, loadsTooMuch, needsLittle, WINDOW } from './peaks.ts';
import { callPlain, loadPlain } from './plain-calls.ts';
import type { PlannedAxis, SizedInput } from './plan-axes.ts';
import { remembered, warmBoth, withReference } from './reference.ts';
import { memoryResult } from './results.ts';
import type { Cost } from './subject.ts';

/**
 * A script that takes longer is not waited for: smaller sizes have to tell. A Python program that keeps all pairs of
 * 1,000 letters, and is to be found out by that, takes 3 s of the 7.5 that it has then, as it is not optimised here.
 */
const PATIENCE_CPU_MS = 1_500;

/** The reference's peaks in MiB, by digest, seed, axis and size; undefined where it does not get through. */
const peaks = new Map<string, Promise<number | undefined>>();

interface Weighed {
  /** Ascending sizes. */
  points: Point[];
  /** The most that loading took. */
  loadMiB: number;
}

/**
 * Weighs the largest sizes at which the submission is right. Whoever is to be rejected is weighed twice, and the lower
 * weight counts: what a runtime does beside, such as compiling what runs often, only adds to a peak.
 */
export async function weighAxis(check: GrowthCheck, axis: PlannedAxis): Promise<GrowthResult> {
  const sizes = [...axis.legal, ...axis.beyond];
  const first = await weighLargest(check, axis, sizes);
  const found = judgePeaks(axis.asked, first.points, first.loadMiB);
  if (found.verdict !== 'fail' || check.trial.failed) {
    return memoryResult(axis, { ...found, ...first, rounds: 1 });
  }
  // A size that was just quick enough before may not be now: then smaller ones have to tell.
  const largest = first.points.at(-1)!.size;
  const again = await weighLargest(
    check,
    axis,
    sizes.filter((size) => size <= largest),
  );
  const second = judgePeaks(axis.asked, again.points, again.loadMiB);
  if (second.verdict === 'fail') return memoryResult(axis, { ...found, ...first, rounds: 2 });
  const verdict = second.verdict === 'pass' ? 'pass' : 'inconclusive';
  return memoryResult(axis, { ...second, ...again, verdict, rounds: 2 });
}

/** Weighs from the largest size down, until enough is known. */
async function weighLargest(
  check: GrowthCheck,
  axis: PlannedAxis,
  sizes: readonly number[],
): Promise<Weighed> {
  const points: Point[] = [];
  let loadMiB = 0;
  for (const size of sizes.toReversed()) {
    const weighed = await weigh(check, axis, axis.prepare(size));
    if (check.trial.failed || (!weighed && points.length > 0)) break;
    if (!weighed) continue;
    points.unshift(weighed.point);
    loadMiB = Math.max(loadMiB, weighed.loadMiB);
    check.emit({ kind: 'point', axis: axis.name, size });
    if (points.length === WINDOW || needsLittle(points) || loadsTooMuch(points, loadMiB)) break;
  }
  return { points, loadMiB };
}

/** Undefined where one of them does not get through, or is wrong: beyond the constraints that is nobody's fault. */
async function weigh(
  check: GrowthCheck,
  axis: PlannedAxis,
  input: SizedInput,
): Promise<{ point: Point; loadMiB: number } | undefined> {
  const { problem, pool, language } = check;
  warmBoth(problem, pool, 'memory', language.image);
  const [yours, theirs] = await Promise.all([
    weighSubmission(check, axis, input),
    weighReference(check, axis, input),
  ]);
  if (yours?.cost.kind !== 'cost' || theirs === undefined) return undefined;
  const { cost, loadMiB } = yours;
  const point = { size: input.size, cost: cost.memoryMiB, reference: theirs };
  return { point, loadMiB };
}

async function weighSubmission(
  check: GrowthCheck,
  axis: PlannedAxis,
  input: SizedInput,
): Promise<{ cost: Cost; loadMiB: number } | undefined> {
  const limits = limitsFor(check.problem, check.language, PATIENCE_CPU_MS);
  const subject = await loadPlain(check, axis, input, 'memory', limits);
  if (!subject) return undefined;
  try {
    const first = firstDialogue(check.problem, axis);
    if (first) {
      const warm = await callPlain(check, axis, subject, first, limits);
      if (warm.kind !== 'cost') return { cost: warm, loadMiB: subject.loadMiB };
    }
    const cost = await callPlain(check, axis, subject, input, limits);
    return { cost, loadMiB: subject.loadMiB };
  } finally {
    subject.close();
  }
}

/**
 * The dialogue of the smallest size, which is played before another is weighed. There is no moment at which the input of
 * a dialogue has been read and the program has not run yet: this one takes the place of it. It leaves all behind that
 * every dialogue needs, such as the code of what runs often.
 */
function firstDialogue({ interactor }: Problem, axis: PlannedAxis): SizedInput | undefined {
  return interactor && axis.prepare(axis.legal[0]!);
}

/** The reference's peak in MiB. */
function weighReference(
  check: GrowthCheck,
  axis: PlannedAxis,
  { size, bytes }: SizedInput,
): Promise<number | undefined> {
  const { problem, pool } = check;
  const key = [problem.digest, axis.seed, axis.name, size].join(' ');
  return remembered(peaks, key, async () => {
    const cost = await withReference(
      check,
      'memory',
      PATIENCE_CPU_MS,
      async (reference, limits) => {
        const first = firstDialogue(problem, axis);
        if (first) await reference.run(first.bytes, limits);
        return reference.run(bytes, limits);
      },
    );
    if (pool.ended) throw new SandboxError('called off');
    return cost?.kind === 'cost' ? cost.memoryMiB : undefined;
  });
}
